package hs.desk.instruction;

import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the two accounts of a {@link TradingFloor} hold, lots of today apart from older ones. */
final class FloorHoldings {

  /** One direction of what an account holds of a contract. */
  private record Place(String account, String contract, Direction direction) {}

  /** Lots held, and how many of them are of today. */
  private static final class Stock {
    private int yesterday;
    private int today;
  }

  private final Map<Place, Stock> held = new HashMap<>();

  /** Some lots or none of each contract on each account, long or short. */
  FloorHoldings(Random random) {
    for (String contract : TradingFloor.CONTRACTS) {
      for (String account : List.of("A1", "A2")) {
        Direction direction = random.nextBoolean() ? Direction.LONG : Direction.SHORT;
        Stock stock = stock(account, contract, direction);
        stock.yesterday = random.nextInt(4);
        stock.today = random.nextInt(3);
      }
    }
  }

  /** The next trading day begins: all lots are of yesterday. */
  void turn() {
    for (Stock stock : held.values()) {
      stock.yesterday += stock.today;
      stock.today = 0;
    }
  }

  private Stock stock(String account, String contract, Direction direction) {
    return held.computeIfAbsent(new Place(account, contract, direction), any -> new Stock());
  }

  /** As the feed shows them beside these orders; those that close freeze lots. */
  List<Market.Held> rows(Map<Route, Integer> orders) {
    List<Market.Held> rows = new ArrayList<>();
    held.forEach((place, stock) -> rows.add(row(place, stock, orders)));
    return rows;
  }

  private static Market.Held row(Place place, Stock stock, Map<Route, Integer> orders) {
    int frozen =
        orders.entrySet().stream()
            .filter(order -> closes(order.getKey(), place))
            .mapToInt(Map.Entry::getValue)
            .sum();
    return new Market.Held(
        place.account(),
        place.contract(),
        place.direction(),
        BigDecimal.valueOf(stock.yesterday),
        BigDecimal.valueOf(stock.today),
        BigDecimal.valueOf(frozen),
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null);
  }

  private static boolean closes(Route route, Place place) {
    return route.openClose().closes()
        && route.accountId().equals(place.account())
        && route.instrumentId().equals(place.contract())
        && (route.buySell() == BuySell.SELL) == (place.direction() == Direction.LONG);
  }

  /** Held of what the route closes. */
  int lots(Route route) {
    Stock stock = stock(route.accountId(), route.instrumentId(), direction(route));
    return switch (route.openClose()) {
      case CLOSETODAY -> stock.today;
      case CLOSEYESTERDAY -> stock.yesterday;
      default -> stock.today + stock.yesterday;
    };
  }

  private static Direction direction(Route route) {
    boolean buys = route.buySell() == BuySell.BUY;
    return buys == (route.openClose() == OpenClose.OPEN) ? Direction.LONG : Direction.SHORT;
  }

  /** Something was traded. */
  void move(Route route, int volume) {
    Stock stock = stock(route.accountId(), route.instrumentId(), direction(route));
    if (route.openClose() == OpenClose.OPEN) {
      stock.today += volume;
    } else if (route.openClose() == OpenClose.CLOSEYESTERDAY) {
      stock.yesterday -= volume;
    } else {
      int today = Math.min(volume, stock.today);
      stock.today -= today;
      stock.yesterday -= volume - today;
    }
  }
}

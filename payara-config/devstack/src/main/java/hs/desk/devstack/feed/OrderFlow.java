package hs.desk.devstack.feed;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The orders of the dealing room: sends, fills, cancels, one act at a time, on contracts that an
 * account already has a row for. Positions swing about the size they had when this flow began.
 */
public final class OrderFlow {
  private static final int WORKING_PER_ACCOUNT = 4;

  private final Book book;
  private final Random random;
  private final int jitterTicks;
  private final Set<String> leftAlone;
  private final Map<Position.Key, BigDecimal> home = new HashMap<>();

  /**
   * @param jitterTicks how far from the last price trades may lie
   * @param leftAlone contracts that this flow does not touch
   */
  public OrderFlow(Book book, Random random, int jitterTicks, Set<String> leftAlone) {
    this.book = book;
    this.random = random;
    this.jitterTicks = jitterTicks;
    this.leftAlone = leftAlone;
    book.positions().forEach(held -> home.put(held.key, held.lots()));
  }

  /** One act in this account: a new order, a fill, or seldom a cancel. */
  public void step(Account account, Instant now) {
    List<Order> working =
        book.working(account.key).stream()
            .filter(order -> !leftAlone.contains(order.ask.contract().id()))
            .toList();
    boolean sends = working.size() < WORKING_PER_ACCOUNT && random.nextInt(100) < 45;
    if (working.isEmpty() || sends) {
      send(account, now);
      return;
    }
    Order order = working.get(random.nextInt(working.size()));
    if (random.nextInt(100) < 15) {
      book.cancel(order, now);
    } else if (isMarketable(order)) {
      book.fill(order, part(order), tradePrice(order), now);
    }
  }

  private void send(Account account, Instant now) {
    List<Position> rows = book.positions(account.key);
    if (rows.isEmpty()) {
      return;
    }
    Position held = rows.get(random.nextInt(rows.size()));
    Contract contract = book.market.contract(held.key.instrument());
    if (contract.isExpired(book.market.tradingDay)
        || leftAlone.contains(contract.id())
        || !book.market.quote(contract.id()).isTradable()) {
      return;
    }
    OpenClose offset = offset(held, contract);
    BigDecimal lots = lots(held, contract, offset);
    BuySell side = held.isLong() != offset.closes() ? BuySell.BUY : BuySell.SELL;
    BigDecimal price = touch(book.market.quote(contract.id()), side);
    Order.Ask ask = new Order.Ask(account.key, contract, side, offset, price, lots);
    if (lots.signum() <= 0 || !affordable(account, ask)) {
      return;
    }
    if (random.nextInt(25) == 0) {
      book.refuse(ask, now);
    } else {
      book.submit(ask, now);
    }
  }

  /** Larger than at home: rather close; smaller: rather open. */
  private OpenClose offset(Position held, Contract contract) {
    BigDecimal usual = home.getOrDefault(held.key, BigDecimal.ZERO);
    int closing = held.lots().compareTo(usual) > 0 ? 70 : 30;
    if (random.nextInt(100) >= closing) {
      return OpenClose.OPEN;
    }
    if (!contract.namesTodayLots()) {
      return OpenClose.CLOSE;
    }
    return book.closable(held.key, OpenClose.CLOSETODAY).signum() > 0
        ? OpenClose.CLOSETODAY
        : OpenClose.CLOSEYESTERDAY;
  }

  private BigDecimal lots(Position held, Contract contract, OpenClose offset) {
    BigDecimal board = contract.minVolume();
    BigDecimal lots = board.multiply(BigDecimal.valueOf(1 + random.nextInt(6)));
    if (!offset.closes()) {
      return lots;
    }
    BigDecimal closable = book.closable(held.key, offset);
    return lots.min(closable.subtract(closable.remainder(board)));
  }

  private boolean affordable(Account account, Order.Ask ask) {
    if (ask.offset().closes()) {
      return true;
    }
    BigDecimal value = ask.price().multiply(ask.lots()).multiply(ask.contract().multiplier());
    return account.available().compareTo(value) > 0;
  }

  private static BigDecimal touch(Quote quote, BuySell side) {
    BigDecimal best = side == BuySell.BUY ? quote.ask[0] : quote.bid[0];
    return best != null ? best : quote.last;
  }

  private BigDecimal part(Order order) {
    BigDecimal board = order.ask.contract().minVolume();
    int boards = order.left().divideToIntegralValue(board).intValue();
    return boards < 2 || random.nextBoolean()
        ? order.left()
        : board.multiply(BigDecimal.valueOf(1 + random.nextInt(boards - 1)));
  }

  /** Whether the market has come to the order. */
  private boolean isMarketable(Order order) {
    BigDecimal last = book.market.quote(order.ask.contract().id()).last;
    int above = last.compareTo(order.ask.price());
    return order.ask.side() == BuySell.BUY ? above <= 0 : above >= 0;
  }

  /** Near the last price, inside the day's range, never worse than the order's own price. */
  private BigDecimal tradePrice(Order order) {
    Quote quote = book.market.quote(order.ask.contract().id());
    BigDecimal away =
        quote.contract.tick().multiply(BigDecimal.valueOf(random.nextInt(jitterTicks + 1)));
    return order.ask.side() == BuySell.BUY
        ? quote.last.subtract(away).max(quote.low)
        : quote.last.add(away).min(quote.high);
  }
}

package hs.desk.monitor;

import hs.desk.order.OrderFate;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A trading day of one product in two accounts, lot by lot: what was carried, what was traded, and
 * in which order of lots the feed closes, by chance. It writes what the feed would write of it.
 */
final class RandomDay {

  static final String[] ACCOUNTS = {"A01", "A02"};

  /** A contract and its prices; a missing one is null. */
  record Paper(
      String id,
      String exchange,
      String type,
      String variety,
      int multiplier,
      boolean largerSide,
      BigDecimal ratio,
      BigDecimal fee,
      BigDecimal lotFee,
      BigDecimal before,
      BigDecimal last,
      BigDecimal settlement) {}

  /** One lot or more, at one open price; carried lots have their open price of some day before. */
  static final class Lot {
    final boolean carried;
    final BigDecimal price;
    long lots;

    Lot(boolean carried, BigDecimal price, long lots) {
      this.carried = carried;
      this.price = price;
      this.lots = lots;
    }
  }

  /** A part of a closing trade: so many lots of one origin. */
  record Closed(Lot of, long lots, BigDecimal price) {}

  /** A trade and, if it closed, which lots. */
  record Traded(
      BuySell side,
      OpenClose offset,
      BigDecimal price,
      long lots,
      boolean feeTold,
      List<Closed> closed) {}

  /** One side of an account's position in a paper. */
  static final class Side {
    final String account;
    final Paper paper;
    final boolean longs;
    final List<Lot> lots = new ArrayList<>();
    final List<Traded> trades = new ArrayList<>();

    Side(String account, Paper paper, boolean longs) {
      this.account = account;
      this.paper = paper;
      this.longs = longs;
    }

    long held(boolean carried) {
      return lots.stream().filter(lot -> lot.carried == carried).mapToLong(lot -> lot.lots).sum();
    }
  }

  final List<Paper> papers = new ArrayList<>();
  final List<Side> sides = new ArrayList<>();
  private final Random random;
  private final boolean todayFirst;
  private int trades;

  RandomDay(long seed) {
    random = new Random(seed);
    todayFirst = random.nextBoolean();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      papers.add(paper(i));
    }
    for (Paper paper : papers) {
      for (String account : ACCOUNTS) {
        if (random.nextInt(4) > 0) {
          sides.add(side(account, paper, true));
        }
        if (random.nextInt(4) > 1 && paper.type().equals("期货")) {
          sides.add(side(account, paper, false));
        }
      }
    }
  }

  private Paper paper(int i) {
    String[] exchanges = {"SHFE", "DCE", "CFFEX", "SSE"};
    String exchange = exchanges[random.nextInt(exchanges.length)];
    boolean share = exchange.equals("SSE");
    boolean settled = random.nextInt(3) == 0;
    boolean traded = random.nextInt(5) > 0;
    return new Paper(
        "c" + i,
        exchange,
        share ? "ETF" : "期货",
        "v" + random.nextInt(2),
        share ? 1 : new int[] {5, 10, 15, 300}[random.nextInt(4)],
        !share && random.nextBoolean(),
        share ? BigDecimal.ONE : decimal(5 + random.nextInt(15), 2),
        decimal(random.nextInt(200), 6),
        decimal(random.nextInt(300), 2),
        price(),
        traded ? price() : null,
        settled ? price() : null);
  }

  private BigDecimal price() {
    return decimal(10_000 + random.nextInt(500_000), 2);
  }

  private static BigDecimal decimal(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale);
  }

  private Side side(String account, Paper paper, boolean longs) {
    Side side = new Side(account, paper, longs);
    if (random.nextBoolean()) {
      side.lots.add(new Lot(true, price(), 1 + random.nextInt(30)));
    }
    int acts = random.nextInt(5);
    for (int i = 0; i < acts; i++) {
      act(side);
    }
    return side;
  }

  private void act(Side side) {
    boolean share = side.paper.type().equals("ETF");
    boolean named = side.paper.exchange().equals("SHFE");
    boolean ofToday = named && random.nextBoolean();
    long closable =
        named ? side.held(!ofToday) : share ? side.held(true) : side.held(true) + side.held(false);
    BigDecimal price = price();
    boolean told = random.nextInt(4) == 0;
    if (closable == 0 || random.nextBoolean()) {
      long lots = 1 + random.nextInt(20);
      side.lots.add(new Lot(false, price, lots));
      side.trades.add(new Traded(buy(side.longs), OpenClose.OPEN, price, lots, told, List.of()));
      return;
    }
    OpenClose offset =
        named ? ofToday ? OpenClose.CLOSETODAY : OpenClose.CLOSEYESTERDAY : OpenClose.CLOSE;
    long lots = 1 + random.nextInt((int) closable);
    List<Closed> closed = new ArrayList<>();
    boolean[] order =
        named
            ? new boolean[] {!ofToday}
            : share
                ? new boolean[] {true}
                : todayFirst ? new boolean[] {false, true} : new boolean[] {true, false};
    long left = lots;
    for (boolean carried : order) {
      left = take(side, carried, left, price, closed);
    }
    side.trades.add(new Traded(buy(!side.longs), offset, price, lots, told, closed));
  }

  private static BuySell buy(boolean buys) {
    return buys ? BuySell.BUY : BuySell.SELL;
  }

  private static long take(
      Side side, boolean carried, long wanted, BigDecimal price, List<Closed> closed) {
    long left = wanted;
    for (Lot lot : side.lots) {
      long taken = lot.carried == carried ? Math.min(left, lot.lots) : 0;
      if (taken > 0) {
        lot.lots -= taken;
        left -= taken;
        closed.add(new Closed(lot, taken, price));
      }
    }
    return left;
  }

  /** What the feed tells: lots and costs, and of some trades the fee. */
  FeedSteps written() {
    FeedSteps feed = new FeedSteps();
    for (Paper paper : papers) {
      feed.terms(
          FeedSteps.contract(
              paper.id(),
              paper.exchange(),
              paper.type(),
              paper.variety(),
              String.valueOf(paper.multiplier())));
      feed.tariff(
          paper.id(),
          FeedSteps.rates(
              paper.ratio().toPlainString(),
              paper.fee().toPlainString(),
              paper.lotFee().toPlainString(),
              paper.largerSide()));
      feed.quotes(
          FeedSteps.quote(
              paper.id(), text(paper.last()), text(paper.settlement()), text(paper.before())));
    }
    for (String account : ACCOUNTS) {
      feed.accounts(FeedSteps.account(account, "1000000"));
    }
    sides.forEach(side -> write(side, feed));
    return feed;
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  private void write(Side side, FeedSteps feed) {
    BigDecimal open = BigDecimal.ZERO;
    BigDecimal cost = BigDecimal.ZERO;
    BigDecimal multiplier = BigDecimal.valueOf(side.paper.multiplier());
    for (Lot lot : side.lots) {
      BigDecimal lots = BigDecimal.valueOf(lot.lots).multiply(multiplier);
      open = open.add(lots.multiply(lot.price));
      cost = cost.add(lots.multiply(lot.carried ? side.paper.before() : lot.price));
    }
    feed.held(
        FeedSteps.held(
            side.account,
            side.paper.id(),
            side.longs ? "L" : "S",
            String.valueOf(side.held(true)),
            String.valueOf(side.held(false)),
            open.toPlainString(),
            cost.toPlainString(),
            null));
    for (Traded trade : side.trades) {
      feed.trades(
          FeedSteps.trade(
              String.valueOf(++trades),
              side.account,
              side.paper.id(),
              trade.side(),
              trade.offset(),
              trade.price().toPlainString(),
              String.valueOf(trade.lots()),
              trade.feeTold() ? "7.77" : null));
      feed.orders(
          FeedSteps.order(
              String.valueOf(trades),
              side.paper.id(),
              trade.side(),
              String.valueOf(trade.lots() + trades % 3),
              String.valueOf(trade.lots()),
              trades % 3 == 0 ? OrderFate.FILLED : OrderFate.CANCELLED));
    }
  }
}

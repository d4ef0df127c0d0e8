package hs.desk.monitor;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A trading day of one product in two accounts, lot by lot: what was carried, what was traded, in
 * which order of lots the feed closes, what working orders hold and what money came and went, by
 * chance.
 */
final class RandomDay {

  static final String[] ACCOUNTS = {"A01", "A02"};

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

    /** Lots that working orders are about to close. */
    long frozen;

    /** The feed's, or null. */
    BigDecimal margin;

    Side(String account, Paper paper, boolean longs) {
      this.account = account;
      this.paper = paper;
      this.longs = longs;
    }

    long held(boolean carried) {
      return lots.stream().filter(lot -> lot.carried == carried).mapToLong(lot -> lot.lots).sum();
    }

    long held() {
      return held(true) + held(false);
    }
  }

  final List<Paper> papers;
  final List<Side> sides = new ArrayList<>();
  final List<Purse> purses = new ArrayList<>();
  private final Random random;
  private final RandomPapers market;
  private final boolean todayFirst;

  RandomDay(long seed) {
    random = new Random(seed);
    market = new RandomPapers(random);
    todayFirst = random.nextBoolean();
    papers = market.papers();
    for (String account : ACCOUNTS) {
      papers.forEach(paper -> hold(account, paper));
      purses.add(purse(account));
    }
  }

  /** The sides of an account. */
  Stream<Side> of(String account) {
    return sides.stream().filter(side -> side.account.equals(account));
  }

  private void hold(String account, Paper paper) {
    if (random.nextInt(4) > 0) {
      sides.add(side(account, paper, true));
    }
    if (random.nextInt(4) > 1 && !paper.share()) {
      sides.add(side(account, paper, false));
    }
  }

  /** Now and then with less than nothing to begin with. */
  private Purse purse(String account) {
    return new Purse(
        account,
        BigDecimal.valueOf(random.nextInt(2_000_000_000) - 200_000_000L, 2),
        sometimes(2),
        sometimes(2),
        sometimes(2),
        sometimes(2),
        sometimes(2),
        told(6),
        told(3),
        told(6),
        told(6));
  }

  private BigDecimal sometimes(int oneIn) {
    BigDecimal told = told(oneIn);
    return told == null ? BigDecimal.ZERO : told;
  }

  private BigDecimal told(int oneIn) {
    return random.nextInt(oneIn) == 0 ? BigDecimal.valueOf(1 + random.nextInt(9_999_999), 2) : null;
  }

  private Side side(String account, Paper paper, boolean longs) {
    Side side = new Side(account, paper, longs);
    if (random.nextBoolean()) {
      side.lots.add(new Lot(true, price(side), 1 + random.nextInt(30)));
    }
    int acts = random.nextInt(5);
    for (int i = 0; i < acts; i++) {
      act(side);
    }
    side.frozen = random.nextBoolean() ? random.nextInt((int) side.held() + 1) : 0;
    side.margin = told(8);
    return side;
  }

  private BigDecimal price(Side side) {
    return market.price(side.paper.option());
  }

  private void act(Side side) {
    boolean[] order = order(side);
    long closable = 0;
    for (boolean carried : order) {
      closable += side.held(carried);
    }
    if (closable == 0 || random.nextBoolean()) {
      open(side);
    } else {
      close(side, order, 1 + random.nextInt((int) closable));
    }
  }

  /** Of which days lots may be closed, and in which order: carried ones are {@code true}. */
  private boolean[] order(Side side) {
    if (side.paper.share()) {
      return new boolean[] {true};
    }
    return side.paper.exchange().equals("SHFE")
        ? new boolean[] {random.nextBoolean()}
        : new boolean[] {!todayFirst, todayFirst};
  }

  private void open(Side side) {
    BigDecimal price = price(side);
    long lots = 1 + random.nextInt(20);
    side.lots.add(new Lot(false, price, lots));
    side.trades.add(new Traded(buy(side.longs), OpenClose.OPEN, price, lots, feeTold(), List.of()));
  }

  private void close(Side side, boolean[] order, long lots) {
    BigDecimal price = price(side);
    List<Closed> closed = new ArrayList<>();
    long left = lots;
    for (boolean carried : order) {
      left = take(side, carried, left, price, closed);
    }
    side.trades.add(
        new Traded(buy(!side.longs), offset(side, order[0]), price, lots, feeTold(), closed));
  }

  private static OpenClose offset(Side side, boolean carried) {
    if (!side.paper.exchange().equals("SHFE")) {
      return OpenClose.CLOSE;
    }
    return carried ? OpenClose.CLOSEYESTERDAY : OpenClose.CLOSETODAY;
  }

  private boolean feeTold() {
    return random.nextInt(4) == 0;
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
}

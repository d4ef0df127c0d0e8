package hs.desk.monitor;

import hs.desk.monitor.Paper.Costs;
import hs.desk.monitor.Paper.Prices;
import hs.desk.monitor.Paper.Right;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Futures, ETFs and options on them, with prices, by chance. */
final class RandomPapers {

  private final Random random;

  RandomPapers(Random random) {
    this.random = random;
  }

  /** Two to four futures and ETFs, and up to three options. */
  List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    int linear = 2 + random.nextInt(3);
    for (int i = 0; i < linear; i++) {
      papers.add(linear(i));
    }
    int options = random.nextInt(4);
    for (int i = 0; i < options; i++) {
      papers.add(option(i, papers.get(random.nextInt(linear))));
    }
    return papers;
  }

  private Paper linear(int i) {
    String[] exchanges = {"SHFE", "DCE", "CFFEX", "SSE"};
    String exchange = exchanges[random.nextInt(exchanges.length)];
    boolean share = exchange.equals("SSE");
    return new Paper(
        exchange.equals("CFFEX") ? "IF261" + i : "c" + i,
        exchange,
        share ? "ETF" : "期货",
        "v" + random.nextInt(2),
        share ? 1 : new int[] {5, 10, 15, 300}[random.nextInt(4)],
        costs(share),
        prices(price(), price(), price(), 25),
        null);
  }

  private Paper option(int i, Paper on) {
    boolean call = random.nextBoolean();
    boolean index = on.exchange().equals("CFFEX");
    String future = index ? on.id().replace("IF", "IO") : on.id();
    return new Paper(
        future + (call ? "-C-" : "-P-") + i,
        on.exchange(),
        "期权",
        on.variety(),
        index ? 100 : on.share() ? new int[] {10_000, 10_265}[random.nextInt(2)] : on.multiplier(),
        costs(false),
        prices(premium(), premium(), premium(), 4),
        new Right(on, call, random.nextInt(20) == 0 ? null : strike(on)));
  }

  /** At most a fifth away from where the underlying stood. */
  private BigDecimal strike(Paper on) {
    return on.prices().before().multiply(decimal(80 + random.nextInt(41), 2));
  }

  private Costs costs(boolean paidInFull) {
    if (random.nextInt(20) == 0) {
      return null;
    }
    return new Costs(
        paidInFull ? BigDecimal.ONE : decimal(500 + random.nextInt(1_500), 4),
        paidInFull ? BigDecimal.ONE : decimal(500 + random.nextInt(1_500), 4),
        !paidInFull && random.nextBoolean(),
        decimal(random.nextInt(200), 6),
        decimal(random.nextInt(300), 2));
  }

  /**
   * @param untold one in so many has no price of the day before in its quote
   */
  private Prices prices(BigDecimal before, BigDecimal last, BigDecimal settlement, int untold) {
    boolean told = random.nextInt(untold) > 0;
    boolean traded = random.nextInt(5) > 0;
    boolean settled = random.nextInt(3) == 0;
    return new Prices(before, told, traded ? last : null, settled ? settlement : null);
  }

  /** A price at which that contract may be traded. */
  BigDecimal price(boolean option) {
    return option ? premium() : price();
  }

  private BigDecimal price() {
    return decimal(10_000 + random.nextInt(500_000), 2);
  }

  private BigDecimal premium() {
    return decimal(1 + random.nextInt(60_000), 2);
  }

  private static BigDecimal decimal(long unscaled, int scale) {
    return BigDecimal.valueOf(unscaled, scale);
  }
}

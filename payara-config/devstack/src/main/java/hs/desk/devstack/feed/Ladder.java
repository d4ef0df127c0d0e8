package hs.desk.devstack.feed;

import java.math.BigDecimal;
import java.util.Random;

/** The five levels on each side of a quote. */
public final class Ladder {
  private Ladder() {}

  /**
   * Sets levels one tick apart around the last price, which is the best bid or the best ask. What
   * would lie outside the limits is null: at the upper limit nobody offers.
   */
  public static void spread(Quote quote, Random random) {
    BigDecimal tick = quote.contract.tick();
    BigDecimal bestBid = random.nextBoolean() ? quote.last : quote.last.subtract(tick);
    for (int level = 0; level < Quote.LEVELS; level++) {
      BigDecimal depth = tick.multiply(BigDecimal.valueOf(level));
      put(quote, quote.bid, quote.bidVolume, level, bestBid.subtract(depth), random);
      put(quote, quote.ask, quote.askVolume, level, bestBid.add(tick).add(depth), random);
    }
  }

  private static void put(
      Quote quote,
      BigDecimal[] prices,
      BigDecimal[] volumes,
      int level,
      BigDecimal price,
      Random random) {
    boolean inside =
        price.compareTo(quote.lowerLimit) >= 0 && price.compareTo(quote.upperLimit) <= 0;
    prices[level] = inside ? price : null;
    volumes[level] =
        inside
            ? quote.contract.minVolume().multiply(BigDecimal.valueOf(1 + random.nextInt(80)))
            : null;
  }
}

package hs.desk.devstack.market;

import hs.desk.devstack.feed.Ladder;
import hs.desk.devstack.feed.Market;
import hs.desk.devstack.feed.Model;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * The next print of a quote. Futures, stocks and ETFs walk at random and are drawn back to
 * yesterday's settlement a little; options follow their underlying at their own volatility.
 */
final class Walk {
  private static final double STEPS_ACROSS = 900;

  /** For an option whose price shows no volatility: so far in the money, or so near its end. */
  private static final double USUAL_VOL = 0.2;

  private static final double PULL = 0.002;

  private final Market market;
  private final Random random;
  private final Map<String, Double> vols = new HashMap<>();

  Walk(Market market, Random random, Instant now) {
    this.market = market;
    this.random = random;
    for (Quote quote : market.quotes()) {
      if (quote.contract.isOption()) {
        double vol = market.volOf(quote, now);
        vols.put(quote.contract.id(), Double.isNaN(vol) ? USUAL_VOL : vol);
      }
    }
  }

  void move(Quote quote, Instant now) {
    double price = isPricedByModel(quote) ? worth(quote, now) : stepped(quote);
    BigDecimal lots =
        quote.contract.minVolume().multiply(BigDecimal.valueOf(1 + random.nextInt(9)));
    quote.print(quote.inside(quote.contract.onTick(price)), lots);
    if (!quote.contract.kind().isShare()) {
      long change = random.nextInt(9) - 4L;
      quote.openInterest = quote.openInterest.add(BigDecimal.valueOf(change)).max(BigDecimal.ZERO);
    }
    Ladder.spread(quote, random);
  }

  /** A trade at the best bid or ask: the levels stay. */
  void print(Quote quote) {
    BigDecimal best = random.nextBoolean() ? quote.bid[0] : quote.ask[0];
    quote.print(best == null ? quote.last : best, quote.contract.minVolume());
  }

  private boolean isPricedByModel(Quote quote) {
    Quote underlying = market.underlyingOf(quote.contract);
    return underlying != null && underlying.last != null;
  }

  private double worth(Quote option, Instant now) {
    Quote underlying = market.underlyingOf(option.contract);
    return Model.value(
        option.contract, underlying.last.doubleValue(), vols.get(option.contract.id()), now);
  }

  private double stepped(Quote quote) {
    double tick = quote.contract.tick().doubleValue();
    double range = quote.upperLimit.subtract(quote.lowerLimit).doubleValue();
    double last = quote.last.doubleValue();
    double deviation = Math.max(range / STEPS_ACROSS, 0.8 * tick);
    double pull = PULL * (quote.preSettlement.doubleValue() - last);
    return last + pull + deviation * random.nextGaussian();
  }
}

package hs.desk.devstack.world;

import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Ladder;
import hs.desk.devstack.feed.Market;
import hs.desk.devstack.feed.Model;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Random;

/** Opens quotes for a trading day, and lets a day go by up to now. */
final class Opening {
  private static final BigDecimal INDEX_LIMIT = new BigDecimal("0.1");
  private final Market market;
  private final Random random;
  private final Instant now;

  Opening(Market market, Random random, Instant now) {
    this.market = market;
    this.random = random;
    this.now = now;
  }

  /** A new quote at yesterday's settlement; the quote of an option's underlying comes first. */
  Quote list(Listing listing) {
    Contract contract = listing.contract();
    Quote quote = new Quote(contract);
    double price = listing.price();
    if (contract.isOption()) {
      Quote underlying = market.underlyingOf(contract);
      double spot = underlying == null ? price : underlying.preSettlement.doubleValue();
      price = Model.value(contract, spot, listing.vol(), now);
      boolean published = Math.floorMod(contract.id().hashCode(), 5) != 0;
      quote.impliedVol =
          published ? BigDecimal.valueOf(listing.vol()).setScale(4, RoundingMode.HALF_UP) : null;
    }
    quote.openInterest = BigDecimal.valueOf(1_000L + random.nextInt(200_000));
    open(quote, contract.onTick(price), listing);
    market.add(quote);
    return quote;
  }

  /** Begins a trading day for a quote: everything of the day before is forgotten. */
  void open(Quote quote, BigDecimal preSettlement, Listing listing) {
    quote.tradingDay = market.tradingDay;
    quote.preSettlement = preSettlement;
    quote.preClose = quote.last == null ? preSettlement : quote.last;
    quote.settlement = null;
    quote.open = null;
    quote.high = null;
    quote.low = null;
    quote.volume = BigDecimal.ZERO;
    quote.turnover = BigDecimal.ZERO;
    limit(quote, listing);
    quote.print(quote.inside(preSettlement), lots(quote, 50));
    Ladder.spread(quote, random);
  }

  /** Lets the morning pass: open, high, low and last differ, volume has gathered. */
  void trade(Quote quote, double vol) {
    Quote underlying = market.underlyingOf(quote.contract);
    double[] path = new double[4];
    for (int print = 0; print < path.length; print++) {
      path[print] =
          underlying == null
              ? moved(quote)
              : Model.value(quote.contract, pick(underlying, print), vol, now);
    }
    quote.open = null;
    quote.high = null;
    quote.low = null;
    for (double price : path) {
      quote.print(quote.inside(quote.contract.onTick(price)), lots(quote, 4_000));
    }
    Ladder.spread(quote, random);
  }

  private double moved(Quote quote) {
    double range = quote.upperLimit.subtract(quote.preSettlement).doubleValue();
    double move = Math.max(-2.2, Math.min(2.2, random.nextGaussian())) * 0.12;
    return quote.preSettlement.doubleValue() + range * move;
  }

  private static double pick(Quote underlying, int print) {
    BigDecimal price =
        switch (print) {
          case 0 -> underlying.open;
          case 1 -> underlying.high;
          case 2 -> underlying.low;
          default -> underlying.last;
        };
    return price.doubleValue();
  }

  private BigDecimal lots(Quote quote, int most) {
    return quote.contract.minVolume().multiply(BigDecimal.valueOf(1 + random.nextInt(most)));
  }

  /** Limits lie on the tick, rounded towards the inside, and never below one tick. */
  private void limit(Quote quote, Listing listing) {
    Contract contract = quote.contract;
    BigDecimal pre = quote.preSettlement;
    BigDecimal up = pre.multiply(BigDecimal.valueOf(listing.limit()));
    BigDecimal down = up;
    if (contract.isOption()) {
      Quote underlying = market.underlyingOf(contract);
      BigDecimal spot =
          underlying == null ? BigDecimal.valueOf(listing.price()) : underlying.preSettlement;
      down = spot.multiply(BigDecimal.valueOf(listing.limit()));
      up = contract.multiplier().intValue() == 10_000 ? etfUp(contract, spot) : down;
    }
    quote.upperLimit = contract.onTick(pre.add(up), RoundingMode.FLOOR).max(pre);
    quote.lowerLimit =
        contract.onTick(pre.subtract(down), RoundingMode.CEILING).max(contract.tick()).min(pre);
  }

  /** SSE and SZSE: an option may rise less the further it is out of the money. */
  private static BigDecimal etfUp(Contract option, BigDecimal spot) {
    BigDecimal strike = option.strike();
    BigDecimal two = BigDecimal.valueOf(2);
    BigDecimal base = option.isCall() ? spot : strike;
    BigDecimal reach =
        option.isCall() ? two.multiply(spot).subtract(strike) : two.multiply(strike).subtract(spot);
    return base.multiply(new BigDecimal("0.005")).max(reach.min(spot).multiply(INDEX_LIMIT));
  }
}

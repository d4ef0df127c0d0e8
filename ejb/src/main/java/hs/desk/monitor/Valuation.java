package hs.desk.monitor;

import hs.desk.position.Exposure;
import hs.desk.position.VolatilityQuote;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contract is worth now; shared by all who hold it.
 *
 * @param terms null when the contract is unknown
 * @param price null when there is none
 * @param profitPrice price for profit and loss: the settlement once it exists; null when there is
 *     none
 * @param exposure null without complete terms or price
 */
record Valuation(Terms terms, Price price, Price profitPrice, Exposure exposure, boolean stale) {

  /** What every valuation is made with. */
  record Rules(BigDecimal rate, Duration priceMaxAge) {}

  /**
   * @param quote the contract's, or null
   * @param underlying quote of the contract that moves this one, or null
   */
  static Valuation of(
      Terms terms, QuoteTick quote, QuoteTick underlying, Rules rules, Instant now) {
    Price price = price(quote).orElse(null);
    Price profit = profit(quote).orElse(null);
    Exposure exposure =
        terms != null && terms.complete() && price != null
            ? exposure(terms, price, quote, underlying, rules, now)
            : null;
    boolean stale = price != null && price.stale(now, rules.priceMaxAge());
    return new Valuation(terms, price, profit, exposure, stale);
  }

  private static Optional<Price> price(QuoteTick quote) {
    return Optional.ofNullable(quote)
        .flatMap(q -> Price.of(q.last(), q.settlement(), q.preSettlement(), q.updated()));
  }

  private static Optional<Price> profit(QuoteTick quote) {
    return Optional.ofNullable(quote)
        .flatMap(q -> Price.ofProfit(q.last(), q.settlement(), q.preSettlement(), q.updated()));
  }

  private static Exposure exposure(
      Terms terms, Price price, QuoteTick quote, QuoteTick underlying, Rules rules, Instant now) {
    if (!terms.isOption()) {
      return Exposure.linear(price.value(), terms.multiplier());
    }
    return Exposure.option(
        terms.pricing(),
        price.value(),
        terms.multiplier(),
        terms.option(),
        price(underlying).map(Price::value).orElse(null),
        new VolatilityQuote(quote.impliedVol(), quote.bid(), quote.ask()),
        rules.rate(),
        now);
  }

  /** Profit of lots that cost so much: their value at the profit price less that, signed. */
  BigDecimal profit(BigDecimal lots, BigDecimal cost) {
    return profitPrice.value().multiply(lots).multiply(terms.multiplier()).subtract(cost);
  }

  boolean profitable() {
    return terms != null && profitPrice != null;
  }
}

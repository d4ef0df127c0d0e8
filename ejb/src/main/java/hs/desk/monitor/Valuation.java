package hs.desk.monitor;

import hs.desk.calendar.Sessions;
import hs.desk.contract.Rates;
import hs.desk.order.CancelLimits;
import hs.desk.position.Exposure;
import hs.desk.position.MarginRule;
import hs.desk.position.Reckoning;
import hs.desk.position.VolatilityQuote;
import hs.desk.quote.DayPrices;
import hs.desk.quote.Price;
import hs.desk.quote.QuoteRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a contract is worth now; shared by all who hold it.
 *
 * @param terms null when the contract is unknown
 * @param price null when there is none
 * @param exposure null without terms or price
 * @param money how it counts in an account
 */
record Valuation(Terms terms, Price price, Exposure exposure, Reckoning money, boolean stale) {

  /** What every row is made with besides the feed. */
  record Rules(
      BigDecimal rate, Duration priceMaxAge, Sessions sessions, CancelLimits cancelLimits) {}

  /**
   * @param rates the contract's, or null
   * @param quote the contract's, or null
   * @param underlying quote of the contract that moves this one, or null
   * @param rate interest, fraction a year
   */
  static Valuation of(
      Terms terms,
      Rates rates,
      QuoteRow quote,
      QuoteRow underlying,
      boolean stale,
      BigDecimal rate,
      Instant now) {
    Price price = price(quote).orElse(null);
    Exposure exposure =
        terms != null && price != null
            ? exposure(terms, price, quote, underlying, rate, now)
            : null;
    return new Valuation(
        terms, price, exposure, money(terms, rates, quote, underlying), stale && price != null);
  }

  private static Optional<Price> price(QuoteRow quote) {
    return Optional.ofNullable(quote)
        .flatMap(q -> Price.of(q.lastPrice(), q.settlement(), q.preSettlement(), q.updateTime()));
  }

  private static Optional<Price> profit(QuoteRow quote) {
    return Optional.ofNullable(quote)
        .flatMap(
            q -> Price.ofProfit(q.lastPrice(), q.settlement(), q.preSettlement(), q.updateTime()));
  }

  static DayPrices prices(QuoteRow quote) {
    return quote == null
        ? DayPrices.NONE
        : new DayPrices(quote.lastPrice(), quote.settlement(), quote.preSettlement());
  }

  private static Reckoning money(Terms terms, Rates rates, QuoteRow quote, QuoteRow underlying) {
    return new Reckoning(
        terms == null ? null : margin(terms, rates),
        profit(quote).orElse(null),
        prices(quote),
        prices(underlying),
        terms == null ? null : terms.variety());
  }

  private static MarginRule margin(Terms terms, Rates rates) {
    return new MarginRule(
        terms.pricing(),
        terms.exchangeId(),
        terms.multiplier(),
        rates,
        terms.isOption() && terms.complete() ? terms.option() : null);
  }

  private static Exposure exposure(
      Terms terms, Price price, QuoteRow quote, QuoteRow underlying, BigDecimal rate, Instant now) {
    if (!terms.isOption()) {
      return Exposure.linear(price.value(), terms.multiplier());
    }
    if (!terms.complete()) {
      return Exposure.unvalued(terms.pricing(), price.value(), terms.multiplier());
    }
    return Exposure.option(
        terms.pricing(),
        price.value(),
        terms.multiplier(),
        terms.option(),
        price(underlying).map(Price::value).orElse(null),
        new VolatilityQuote(quote.impliedVol(), quote.bidPrice1(), quote.askPrice1()),
        rate,
        now);
  }

  /**
   * Profit of the lots of one direction that cost so much; null when it cannot be told.
   *
   * @param cost by date or by trade
   */
  BigDecimal profit(Held held, BigDecimal cost) {
    return money.profit(held.side(), held.lots(), cost);
  }

  /** The feed's margin of one direction, else the computed one; null when it cannot be told. */
  BigDecimal margin(Held held) {
    return money.margin(held.side(), held.lots(), held.positionCost(), held.margin());
  }

  /** The variety whose sides relieve each other; null where all margins are paid. */
  String relieved() {
    return money.relieved();
  }
}

package hs.desk.instruction;

import hs.desk.instruction.Market.Listed;
import hs.desk.position.Exposure;
import hs.desk.position.Pricing;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What contracts are worth in one market at one moment. */
final class Appraisal {

  private final Market market;
  private final Submission.Terms terms;
  private final Instant now;

  Appraisal(Market market, Submission.Terms terms, Instant now) {
    this.market = market;
    this.terms = terms;
    this.now = now;
  }

  Optional<Price> price(String instrumentId) {
    return market.price(instrumentId);
  }

  /**
   * @param price the contract's own
   */
  Exposure exposure(Listed contract, Price price) {
    if (contract.pricing() == Pricing.LINEAR) {
      return Exposure.linear(price.value(), contract.multiplier());
    }
    if (!contract.complete()) {
      return Exposure.unvalued(contract.pricing(), price.value(), contract.multiplier());
    }
    return Exposure.option(
        contract.pricing(),
        price.value(),
        contract.multiplier(),
        contract.option(),
        contract.pricedOn().flatMap(this::price).map(Price::value).orElse(null),
        market.ticks().get(contract.instrumentId()).volatility(),
        terms.rate(),
        now);
  }

  /** What a line from one position to another is worth, with its words of caution. */
  Valuation valuation(
      Listed contract, Price price, Exposure exposure, BigDecimal current, BigDecimal adjusted) {
    return new Valuation(
        contract.instrumentName(),
        contract.exchangeId(),
        current,
        price.value(),
        price.source(),
        price.time(),
        contract.multiplier(),
        exposure.delta(),
        exposure.deltaValue(current),
        exposure.deltaValue(adjusted),
        flags(contract.exchangeId(), price, exposure));
  }

  /** Words of caution about a contract as it is now. */
  Set<String> flags(Listed contract, Price price) {
    return flags(contract.exchangeId(), price, exposure(contract, price));
  }

  private Set<String> flags(String exchangeId, Price price, Exposure exposure) {
    Set<String> flags = new TreeSet<>();
    if (!exposure.valued()) {
      flags.add(Submission.DELTA_MISSING);
    }
    if (terms.sessions().stale(exchangeId, price.time(), terms.maxPriceAge(), now)) {
      flags.add(Submission.PRICE_STALE);
    }
    return flags;
  }
}

package hs.desk.check;

import hs.desk.account.MarginSum;
import hs.desk.contract.Rates;
import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Reckonings;
import hs.desk.instruction.Remembered;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.position.Exposure;
import hs.desk.position.Pricing;
import hs.desk.position.Reckoning;
import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What lots of each contract are worth and tie up at one moment. Not thread-safe. */
final class Worth {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final Market market;
  private final Reckonings reckonings;
  private final BigDecimal rate;
  private final Instant now;
  private final Map<String, Optional<Exposure>> exposures = new HashMap<>();
  private final Map<String, Reckoning> reckoned = new HashMap<>();

  /**
   * @param rate fraction a year
   */
  Worth(Market market, BigDecimal rate, Instant now) {
    this.market = market;
    this.rate = rate;
    this.now = now;
    reckonings =
        new Reckonings(
            market.contracts(),
            market.ticks(),
            market.surroundings().traits(),
            market.surroundings().remembered());
  }

  /** As it was last known for one that {@link #exposure} cannot tell; empty where nothing is. */
  Optional<Exposure> counted(String instrumentId) {
    return exposure(instrumentId)
        .or(
            () ->
                Optional.ofNullable(market.surroundings().remembered().get(instrumentId))
                    .map(Remembered::exposure));
  }

  /** Empty for a contract that is not listed or has no price. */
  Optional<Exposure> exposure(String instrumentId) {
    return exposures.computeIfAbsent(instrumentId, this::expose);
  }

  private Optional<Exposure> expose(String instrumentId) {
    Listed contract = market.contracts().get(instrumentId);
    return contract == null
        ? Optional.empty()
        : price(instrumentId).map(price -> exposure(contract, price.value()));
  }

  private Exposure exposure(Listed contract, BigDecimal price) {
    if (contract.pricing() == Pricing.LINEAR) {
      return Exposure.linear(price, contract.multiplier());
    }
    if (!contract.complete()) {
      return Exposure.unvalued(contract.pricing(), price, contract.multiplier());
    }
    return Exposure.option(
        contract.pricing(),
        price,
        contract.multiplier(),
        contract.option(),
        contract.pricedOn().flatMap(this::price).map(Price::value).orElse(null),
        market.ticks().get(contract.instrumentId()).volatility(),
        rate,
        now);
  }

  Optional<Price> price(String instrumentId) {
    return market.price(instrumentId);
  }

  private Reckoning reckoning(String instrumentId) {
    return reckoned.computeIfAbsent(instrumentId, reckonings::of);
  }

  /**
   * Of lots of one direction that cost the present price, or the last known one where {@link
   * #exposure} cannot tell it, before any relief, in CNY; empty when it cannot be told.
   */
  Optional<BigDecimal> margin(String instrumentId, Direction direction, BigDecimal lots) {
    return counted(instrumentId)
        .map(it -> it.marketValue(lots))
        .map(cost -> reckoning(instrumentId).margin(direction, lots, cost, null));
  }

  /**
   * Margin of all that is held, in CNY: account by account with larger-side relief, at the present
   * prices; what cannot be told counts nothing.
   */
  BigDecimal tied(Map<Place, Sides> held) {
    Map<String, MarginSum> accounts = new HashMap<>();
    held.forEach(
        (place, lots) -> {
          MarginSum sum = accounts.computeIfAbsent(place.accountId(), it -> new MarginSum());
          tie(sum, place.instrumentId(), Direction.LONG, lots.longs());
          tie(sum, place.instrumentId(), Direction.SHORT, lots.shorts());
        });
    return accounts.values().stream().map(MarginSum::total).reduce(ZERO, BigDecimal::add);
  }

  private void tie(MarginSum sum, String instrumentId, Direction direction, BigDecimal lots) {
    margin(instrumentId, direction, lots)
        .ifPresent(margin -> sum.add(reckoning(instrumentId).relieved(), direction, margin));
  }

  /** What buying so many lots costs in premium, in CNY; 0 for what is no option. */
  BigDecimal premium(String instrumentId, BigDecimal lots) {
    return counted(instrumentId)
        .filter(it -> it.pricing() != Pricing.LINEAR)
        .map(it -> it.marketValue(lots))
        .orElse(ZERO);
  }

  /** What opening so many lots costs in fees, in CNY; 0 where it cannot be told. */
  BigDecimal fee(String instrumentId, BigDecimal lots) {
    Rates rates =
        Optional.ofNullable(market.surroundings().traits().get(instrumentId))
            .map(Traits::rates)
            .orElse(null);
    Optional<BigDecimal> turnover = counted(instrumentId).map(it -> it.marketValue(lots));
    return rates == null || turnover.isEmpty() ? ZERO : rates.open().of(turnover.get(), lots);
  }
}

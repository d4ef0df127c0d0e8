package hs.desk.instruction;

import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.MarginRule;
import hs.desk.position.Pricing;
import hs.desk.position.Reckoning;
import hs.desk.quote.DayPrices;
import java.util.Map;
import java.util.Optional;

/**
 * How the contracts of a {@link Market} count in money.
 *
 * @param ticks those of underlyings too
 */
public record Reckonings(
    Map<String, Listed> contracts, Map<String, Tick> ticks, Map<String, Traits> traits) {

  public Reckoning of(String instrumentId) {
    Listed contract = contracts.get(instrumentId);
    Optional<Tick> tick = Optional.ofNullable(ticks.get(instrumentId));
    return new Reckoning(
        contract == null ? null : rule(contract),
        tick.flatMap(Tick::profitPrice).orElse(null),
        tick.map(Tick::day).orElse(DayPrices.NONE),
        contract == null ? DayPrices.NONE : underlying(contract),
        contract == null ? null : Reckoning.variety(contract.exchangeId(), subType(contract)));
  }

  private MarginRule rule(Listed contract) {
    boolean option = contract.pricing() != Pricing.LINEAR;
    Traits known = traits.get(contract.instrumentId());
    return new MarginRule(
        contract.pricing(),
        contract.exchangeId(),
        contract.multiplier(),
        known == null ? null : known.rates(),
        option && contract.complete() ? contract.option() : null);
  }

  private DayPrices underlying(Listed contract) {
    return contract.pricedOn().map(ticks::get).map(Tick::day).orElse(DayPrices.NONE);
  }

  private String subType(Listed contract) {
    Traits known = traits.get(contract.instrumentId());
    return known == null ? null : known.subTypeName();
  }
}

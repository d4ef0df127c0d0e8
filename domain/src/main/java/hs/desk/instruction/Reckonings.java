package hs.desk.instruction;

import hs.desk.contract.Rates;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.MarginRule;
import hs.desk.position.Pricing;
import hs.desk.position.Reckoning;
import hs.desk.quote.DayPrices;
import hs.desk.quote.Price;
import java.util.Map;
import java.util.Optional;

/**
 * How the contracts of a {@link Market} count in money.
 *
 * @param ticks those of underlyings too
 * @param remembered stands in for terms and prices that are missing
 */
public record Reckonings(
    Map<String, Listed> contracts,
    Map<String, Tick> ticks,
    Map<String, Traits> traits,
    Map<String, Remembered> remembered) {

  /** The same by what the feed tells now alone. */
  Reckonings told() {
    return new Reckonings(contracts, ticks, traits, Map.of());
  }

  public Reckoning of(String instrumentId) {
    Listed contract = contracts.get(instrumentId);
    DayPrices own =
        Optional.ofNullable(ticks.get(instrumentId)).map(Tick::day).orElse(DayPrices.NONE);
    return contract == null
        ? new Reckoning(recalled(instrumentId), price(instrumentId), own, DayPrices.NONE, null)
        : new Reckoning(
            rule(contract),
            price(instrumentId),
            own,
            underlying(contract),
            Reckoning.variety(contract.exchangeId(), subType(contract)));
  }

  private Price price(String instrumentId) {
    return Optional.ofNullable(ticks.get(instrumentId))
        .flatMap(Tick::profitPrice)
        .or(() -> Optional.ofNullable(remembered.get(instrumentId)).map(Remembered::price))
        .orElse(null);
  }

  private MarginRule recalled(String instrumentId) {
    Remembered known = remembered.get(instrumentId);
    return known == null ? null : known.rule(rates(instrumentId));
  }

  private Rates rates(String instrumentId) {
    return Optional.ofNullable(traits.get(instrumentId)).map(Traits::rates).orElse(null);
  }

  private MarginRule rule(Listed contract) {
    boolean option = contract.pricing() != Pricing.LINEAR;
    return new MarginRule(
        contract.pricing(),
        contract.exchangeId(),
        contract.multiplier(),
        rates(contract.instrumentId()),
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

package hs.desk.instruction;

import hs.desk.contract.ContractKind;
import hs.desk.contract.Rates;
import hs.desk.position.Exposure;
import hs.desk.position.MarginRule;
import hs.desk.position.Pricing;
import hs.desk.quote.Price;

/**
 * A contract as an instruction that is still open was submitted on it: what there is to go by once
 * the feed lists it no more, or tells no price of it. Its type is not known.
 *
 * @param valued with a price and a multiplier
 */
public record Remembered(String exchangeId, PositionSnapshot.Valued valued) {

  /** What is no option has a delta, and no rate. */
  private Pricing pricing() {
    boolean option = valued.rate() != null || valued.delta() == null;
    return option ? Pricing.of(ContractKind.OPTION.typeName(), exchangeId) : Pricing.LINEAR;
  }

  /** What lots of it were worth; without greeks. */
  public Exposure exposure() {
    return pricing() == Pricing.LINEAR
        ? Exposure.linear(valued.price(), valued.multiplier())
        : Exposure.recalled(
            pricing(),
            valued.price(),
            valued.multiplier(),
            valued.delta(),
            valued.underlyingPrice());
  }

  Price price() {
    return new Price(valued.price(), valued.priceSource(), valued.priceTime());
  }

  /**
   * Of an option that is sold no margin can be told: its terms are gone.
   *
   * @param rates null when they are not known
   */
  MarginRule rule(Rates rates) {
    return new MarginRule(pricing(), exchangeId, valued.multiplier(), rates, null);
  }
}

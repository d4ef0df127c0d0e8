package hs.desk.position;

import hs.desk.quote.DayPrices;
import hs.desk.quote.Price;
import java.math.BigDecimal;

/**
 * How lots of one contract count in the money of the account that holds them.
 *
 * @param rule null when the contract's terms are not known
 * @param profitPrice the settlement once it exists; null when there is no price
 * @param own settlement prices of the contract
 * @param underlying those of the contract that moves an option
 * @param variety exchange and variety whose sides may relieve each other; null when not listed
 */
public record Reckoning(
    MarginRule rule, Price profitPrice, DayPrices own, DayPrices underlying, String variety) {

  /** What is relieved together where the larger side counts. */
  public static String variety(String exchangeId, String subTypeName) {
    return exchangeId + "|" + subTypeName;
  }

  /** Settled by premium: no profit by date counts. */
  public boolean option() {
    return rule != null && rule.pricing() != Pricing.LINEAR;
  }

  /**
   * Profit of lots that cost so much, in CNY; null when it cannot be told.
   *
   * @param lots never negative
   * @param cost by date or by trade
   */
  public BigDecimal profit(Direction direction, BigDecimal lots, BigDecimal cost) {
    boolean flat = lots.signum() == 0;
    if (!flat && (rule == null || profitPrice == null)) {
      return null;
    }
    return Profit.of(
        direction,
        lots,
        flat ? BigDecimal.ZERO : profitPrice.value(),
        flat ? BigDecimal.ONE : rule.multiplier(),
        cost);
  }

  /** What of the profit by date counts in the balance: none of an option. */
  public BigDecimal counted(Direction direction, BigDecimal lots, BigDecimal positionCost) {
    return option() ? BigDecimal.ZERO : profit(direction, lots, positionCost);
  }

  /**
   * The feed's margin of one direction, else the computed one, in CNY; null when it cannot be told.
   *
   * @param given the feed's, or null
   */
  public BigDecimal margin(
      Direction direction, BigDecimal lots, BigDecimal positionCost, BigDecimal given) {
    if (given != null) {
      return given;
    }
    if (rule == null) {
      return lots.signum() == 0 ? BigDecimal.ZERO : null;
    }
    return rule.margin(direction, lots, positionCost, own, underlying);
  }

  /** The variety whose sides relieve each other; null where all margins are paid. */
  public String relieved() {
    return rule != null && rule.rates() != null && rule.rates().largerSide() ? variety : null;
  }
}

package hs.desk.order;

import java.util.Map;

/**
 * How many orders of one contract a customer may cancel in a trading day before the exchange calls
 * it abnormal (domain.md §5.3).
 *
 * @param byExchange by the exchange's code; without an entry there is no such limit
 */
public record CancelLimits(Map<String, Integer> byExchange) {

  private static final int WARN_PERCENT = 80;

  public CancelLimits {
    byExchange = Map.copyOf(byExchange);
  }

  /**
   * Whether four fifths of the limit are reached.
   *
   * @param exchangeId null when it is not known
   * @param cancelled of the contract, both sides
   */
  public boolean near(String exchangeId, long cancelled) {
    Integer limit = exchangeId == null ? null : byExchange.get(exchangeId);
    return limit != null && cancelled * 100 >= (long) limit * WARN_PERCENT;
  }
}

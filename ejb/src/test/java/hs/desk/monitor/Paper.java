package hs.desk.monitor;

import java.math.BigDecimal;

/**
 * A contract of a random day, what it costs and how it was quoted.
 *
 * @param costs null when the feed has no rates of it
 * @param right null for what is no option
 */
record Paper(
    String id,
    String exchange,
    String type,
    String variety,
    int multiplier,
    Costs costs,
    Prices prices,
    Right right) {

  /**
   * What holding and trading cost; closing today's lots costs {@code perLot} alone.
   *
   * @param ofTurnover a fraction
   * @param perLot CNY
   */
  record Costs(
      BigDecimal longMargin,
      BigDecimal shortMargin,
      boolean largerSide,
      BigDecimal ofTurnover,
      BigDecimal perLot) {}

  /**
   * Prices of the day.
   *
   * @param before never null: carried lots were counted at it
   * @param beforeTold whether the feed's quote has it
   * @param last null when it was not traded
   * @param settlement null before the day is settled
   */
  record Prices(BigDecimal before, boolean beforeTold, BigDecimal last, BigDecimal settlement) {}

  /**
   * What an option gives a right to.
   *
   * @param strike null when the feed left it out
   */
  record Right(Paper on, boolean call, BigDecimal strike) {}

  boolean option() {
    return right != null;
  }

  boolean share() {
    return type.equals("ETF");
  }

  boolean relieved() {
    return costs != null && costs.largerSide();
  }
}

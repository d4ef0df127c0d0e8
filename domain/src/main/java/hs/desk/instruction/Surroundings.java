package hs.desk.instruction;

import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What limits look at beside the lines' own contracts: costs, money, other products, today's
 * trades. Read with the {@link Market}, whose positions and orders are then the whole product's.
 *
 * @param traits by contract id
 * @param elsewhere what other products hold of the lines' contracts; empty unless a rule asks
 * @param dealt trades of today on the lines' contracts, of all products; empty unless a rule asks
 */
public record Surroundings(
    Map<String, Traits> traits, List<Purse> purses, List<Elsewhere> elsewhere, List<Dealt> dealt) {

  /**
   * What a contract costs, and where its price may move today.
   *
   * @param longMargin fraction of the value, like {@code shortMargin}; null when not known
   * @param lowerLimit null when there is none, like {@code upperLimit}
   */
  public record Traits(
      String subTypeName,
      BigDecimal longMargin,
      BigDecimal shortMargin,
      BigDecimal openFeeRatio,
      BigDecimal openFeeLot,
      BigDecimal lowerLimit,
      BigDecimal upperLimit) {}

  /**
   * The money of one account in CNY.
   *
   * @param available balance less margin and what is frozen
   */
  public record Purse(
      String accountId, BigDecimal balance, BigDecimal margin, BigDecimal available) {}

  /**
   * @param net lots, long positive
   */
  public record Elsewhere(String productCode, String instrumentId, BigDecimal net) {}

  /**
   * @param lots above zero
   */
  public record Dealt(String productCode, String instrumentId, BuySell buySell, BigDecimal lots) {}
}

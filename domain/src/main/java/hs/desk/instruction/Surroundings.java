package hs.desk.instruction;

import hs.desk.contract.Rates;
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
 * @param remembered by contract id, of those whose terms or price the feed does not tell, where the
 *     product has something open on them
 */
public record Surroundings(
    Map<String, Traits> traits,
    List<Purse> purses,
    List<Elsewhere> elsewhere,
    List<Dealt> dealt,
    Map<String, Remembered> remembered) {

  /**
   * What a contract costs, and where its price may move today.
   *
   * @param subTypeName null when the contract is not listed
   * @param rates null when they are not known
   * @param lowerLimit null when there is none, like {@code upperLimit}
   */
  public record Traits(
      String subTypeName, Rates rates, BigDecimal lowerLimit, BigDecimal upperLimit) {}

  /**
   * The money of one account in CNY, as {@link Purses} has it; each null when it cannot be told.
   *
   * @param margin after larger-side relief
   * @param available balance less margin and what working orders have frozen
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

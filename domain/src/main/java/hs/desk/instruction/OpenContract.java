package hs.desk.instruction;

import java.math.BigDecimal;
import java.util.List;

/**
 * A contract with open details, over the products the caller may see.
 *
 * @param remainingBuy lots still to buy, not negative
 * @param remainingSell lots still to sell, not negative
 */
public record OpenContract(
    String instrumentId,
    String instrumentName,
    String exchangeId,
    BigDecimal remainingBuy,
    BigDecimal remainingSell,
    List<String> productCodes,
    List<Long> instructionIds,
    List<OfProduct> products) {

  /**
   * Its part of one product.
   *
   * @param target of product and contract, like what follows; see {@link Gap}
   */
  public record OfProduct(
      String productCode,
      BigDecimal remainingBuy,
      BigDecimal remainingSell,
      BigDecimal target,
      BigDecimal working,
      BigDecimal gap,
      BigDecimal otherOpen) {}
}

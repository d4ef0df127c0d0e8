package hs.desk.check;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/**
 * What a detail has left to trade.
 *
 * @param instructionId null while its instruction is not stored
 * @param target of its line, net lots
 * @param lots above zero
 * @param claimed a trader works it
 */
public record OpenOrder(
    Long instructionId,
    String productCode,
    String accountId,
    String instrumentId,
    BigDecimal target,
    OpenClose openClose,
    BuySell buySell,
    BigDecimal lots,
    boolean claimed) {

  /** Whether it is of that stored instruction; null for one that is not stored. */
  boolean of(Long instruction) {
    return instruction != null && instruction.equals(instructionId);
  }

  /** Lots, those bought positive. */
  BigDecimal signed() {
    return buySell == BuySell.BUY ? lots : lots.negate();
  }
}

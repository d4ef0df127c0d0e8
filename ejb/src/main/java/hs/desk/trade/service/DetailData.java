package hs.desk.trade.service;

import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Fill;
import hs.desk.instruction.FillSource;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.LineStatus;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;

/**
 * The data of {@code detail.…} and {@code fill.…}: the detail after the act, enough for a list to
 * show it without asking, and the fill it is about.
 *
 * @param from the trader who held it before a claim or its end, null for nobody; of a fill the
 *     detail's status before it, null where it moved none
 * @param to the trader who holds it then, or the status it moved to
 * @param fillId null for a claim, like all that follows it
 * @param confirmedTradeId the trade of the feed that confirms the fill, or null
 */
record DetailData(
    Long instructionId,
    InstructionStatus instructionStatus,
    Long positionAdjustmentId,
    LineStatus lineStatus,
    Long detailId,
    String productCode,
    String instrumentId,
    String accountId,
    OpenClose openClose,
    BuySell buySell,
    BigDecimal detailQuantity,
    BigDecimal filledQuantity,
    BigDecimal left,
    BigDecimal avgPrice,
    DetailStatus status,
    String claimedBy,
    String from,
    String to,
    long version,
    Long fillId,
    BigDecimal quantity,
    BigDecimal price,
    String tradeId,
    FillSource source,
    Long reversesFillId,
    String reason,
    String confirmedTradeId) {

  /**
   * @param from who held it before, or null
   */
  static DetailData of(InstructionDetail detail, String from) {
    return of(detail, from, detail.claimedBy(), null, null, null);
  }

  /** What moved the detail to the status it has. */
  static DetailData of(InstructionDetail detail, Fill fill, DetailStatus from) {
    return of(detail, fill, from, detail.status(), fill.traded().quantity(), null);
  }

  /**
   * @param lots of the fill that the act is about
   */
  static DetailData of(
      InstructionDetail detail,
      Fill fill,
      DetailStatus from,
      DetailStatus to,
      BigDecimal lots,
      String confirmedTradeId) {
    boolean moved = from != to;
    return of(
        detail, moved ? from.name() : null, moved ? to.name() : null, fill, lots, confirmedTradeId);
  }

  private static DetailData of(
      InstructionDetail detail,
      String from,
      String to,
      Fill fill,
      BigDecimal lots,
      String confirmedTradeId) {
    return new DetailData(
        detail.instruction().id(),
        detail.instruction().status(),
        detail.line().id(),
        detail.line().status(),
        detail.id(),
        detail.productCode(),
        detail.instrumentId(),
        detail.accountId(),
        detail.openClose(),
        detail.buySell(),
        detail.quantity(),
        detail.filledQuantity(),
        detail.left(),
        detail.avgPrice(),
        detail.status(),
        detail.claimedBy(),
        from,
        to,
        detail.version(),
        fill == null ? null : fill.id(),
        lots,
        fill == null ? null : fill.traded().price(),
        fill == null ? null : fill.traded().tradeId(),
        fill == null ? null : fill.source(),
        fill == null ? null : fill.reversesFillId(),
        fill == null ? null : fill.reason(),
        confirmedTradeId);
  }
}

package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.List;

/**
 * A detail as it is shown.
 *
 * @param id null in a preview, like {@code positionAdjustmentId}
 * @param price the line's price when it was valued
 * @param left still to trade; zero once closed
 * @param working lots of orders in the market attributed to it, at most {@code left}; null while
 *     that is not known
 * @param avgPrice of its live fills; null without any
 */
public record DetailView(
    Long id,
    Long positionAdjustmentId,
    String accountId,
    String instrumentId,
    OpenClose openClose,
    BuySell buySell,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal filledQuantity,
    BigDecimal left,
    BigDecimal working,
    BigDecimal avgPrice,
    String tradeId,
    DetailStatus status,
    String claimedBy,
    long version,
    List<FillView> fills) {

  /** The same with the lots that work for it. */
  public DetailView working(BigDecimal lots) {
    return new DetailView(
        id,
        positionAdjustmentId,
        accountId,
        instrumentId,
        openClose,
        buySell,
        quantity,
        price,
        filledQuantity,
        left,
        lots,
        avgPrice,
        tradeId,
        status,
        claimedBy,
        version,
        fills);
  }

  public static DetailView of(InstructionDetail detail, Long lineId, List<FillView> fills) {
    return new DetailView(
        detail.id(),
        lineId,
        detail.accountId(),
        detail.instrumentId(),
        detail.openClose(),
        detail.buySell(),
        detail.quantity(),
        detail.price(),
        detail.filledQuantity(),
        detail.left(),
        null,
        detail.avgPrice(),
        detail.tradeId(),
        detail.status(),
        detail.claimedBy(),
        detail.version(),
        fills);
  }
}

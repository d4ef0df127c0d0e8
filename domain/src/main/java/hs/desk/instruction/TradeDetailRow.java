package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A detail in the traders' list, with what they need to know of its line and instruction.
 *
 * @param price the line's price at the snapshot
 * @param left still to trade; zero once closed
 * @param working lots of orders in the market attributed to it; null when the feed does not answer
 * @param target of product and contract, like {@code gap} and {@code otherOpen}; see {@link Gap}
 */
public record TradeDetailRow(
    Long id,
    Long instructionId,
    Long positionAdjustmentId,
    String productCode,
    String instrumentId,
    String instrumentName,
    String exchangeId,
    String accountId,
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
    InstructionStatus instructionStatus,
    Urgency urgency,
    Instant deadline,
    String note,
    LocalDate tradingDay,
    String createdBy,
    Instant submittedAt,
    int revision,
    BigDecimal currentPosition,
    BigDecimal adjustedPosition,
    LineStatus lineStatus,
    BigDecimal target,
    BigDecimal gap,
    BigDecimal otherOpen,
    List<FillView> fills) {}

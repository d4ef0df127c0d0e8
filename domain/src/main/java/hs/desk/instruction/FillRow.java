package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A fill in the list of what was traded for instructions, with what it was traded for.
 *
 * @param turnover price × quantity × multiplier of the line, to 4 decimals; of a reversal below
 *     zero, so that a sum counts what stands
 * @param provisional whether it was booked by hand and waits for the feed to confirm it, or the
 *     rest of it
 * @param reversed whether another fill took this one back
 * @param reversesFillId the fill this one takes back, or null
 */
public record FillRow(
    Long id,
    Instant tradedAt,
    LocalDate tradingDay,
    String productCode,
    String accountId,
    String instrumentId,
    String instrumentName,
    String exchangeId,
    BuySell buySell,
    OpenClose openClose,
    BigDecimal quantity,
    BigDecimal price,
    BigDecimal turnover,
    String tradeId,
    FillSource source,
    boolean provisional,
    boolean reversed,
    Long reversesFillId,
    String reason,
    Long instructionId,
    Long detailId,
    String bookedBy,
    Instant bookedAt) {}

package hs.desk.contract;

import java.math.BigDecimal;

/**
 * What a contract costs, as a row of {@code contract_rate} says it.
 *
 * @param longMargin fraction of the value; 1 for stocks and ETFs, which are paid in full
 * @param shortMargin fraction of the value; for an option the ratio that enters the exchange's
 *     formula for what is owed
 * @param closeToday for lots opened on the same trading day
 * @param largerSide 大额单边: an account pays the larger of all longs and all shorts of the variety
 */
public record Rates(
    BigDecimal longMargin,
    BigDecimal shortMargin,
    Fee open,
    Fee close,
    Fee closeToday,
    boolean largerSide) {}

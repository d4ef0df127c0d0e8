package hs.desk.devstack.feed;

import java.math.BigDecimal;

/**
 * Margin and fees of a contract. Ratios are fractions of turnover, lot fees CNY per lot; both are
 * added.
 *
 * @param largerSide whether an account pays only the larger of all longs and all shorts of the
 *     variety
 */
public record Rate(
    BigDecimal longMargin,
    BigDecimal shortMargin,
    Fee open,
    Fee close,
    Fee closeToday,
    boolean largerSide) {

  public record Fee(BigDecimal ratio, BigDecimal lot) {}
}

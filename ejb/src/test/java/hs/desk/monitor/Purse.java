package hs.desk.monitor;

import java.math.BigDecimal;

/**
 * What the feed tells of an account on a random day, but for the premium: that follows from its
 * trades. The last four are null where the feed leaves them to be computed, and are of no relation
 * to what would come of that.
 */
record Purse(
    String account,
    BigDecimal preBalance,
    BigDecimal deposit,
    BigDecimal withdraw,
    BigDecimal frozenMargin,
    BigDecimal frozenCash,
    BigDecimal frozenCommission,
    BigDecimal closeProfit,
    BigDecimal positionProfit,
    BigDecimal commission,
    BigDecimal margin) {}

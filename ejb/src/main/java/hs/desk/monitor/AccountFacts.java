package hs.desk.monitor;

import java.math.BigDecimal;

/**
 * A row of {@code strategy_account}, in CNY. Close profit, position profit, commission and margin
 * are null where the feed leaves them to be computed.
 */
record AccountFacts(
    AccountKey key,
    BigDecimal preBalance,
    BigDecimal deposit,
    BigDecimal withdraw,
    BigDecimal closeProfit,
    BigDecimal positionProfit,
    BigDecimal commission,
    BigDecimal margin,
    BigDecimal frozenMargin,
    BigDecimal frozenCash,
    BigDecimal frozenCommission,
    BigDecimal cashIn) {}

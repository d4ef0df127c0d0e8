package hs.desk.monitor;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What positions need of a row of {@code quote}; a missing price is null. */
record QuoteTick(
    String instrumentId,
    LocalDate tradingDay,
    BigDecimal last,
    BigDecimal settlement,
    BigDecimal preSettlement,
    BigDecimal bid,
    BigDecimal ask,
    BigDecimal impliedVol,
    Instant updated) {}

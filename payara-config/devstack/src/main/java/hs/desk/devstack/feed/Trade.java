package hs.desk.devstack.feed;

import java.math.BigDecimal;
import java.time.Instant;

/** One row of trade_record; commission in CNY, rounded to the cent. */
public record Trade(
    Order order,
    String tradeId,
    BigDecimal price,
    BigDecimal lots,
    BigDecimal commission,
    Instant at) {}

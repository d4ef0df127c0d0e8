package hs.desk.instruction;

import hs.desk.quote.Price;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/**
 * What a line is worth at the snapshot.
 *
 * @param currentPosition net over the product's accounts, in lots, long positive
 * @param price in the exchange's quote unit
 * @param delta per lot of the underlying; null when it could not be found
 * @param currentDeltaValue in CNY, rounded to 4 decimals; null without a delta
 * @param adjustedDeltaValue in CNY, rounded to 4 decimals; null without a delta
 * @param flags such as DELTA_MISSING, PRICE_STALE, LOCKS
 */
public record Valuation(
    String instrumentName,
    String exchangeId,
    BigDecimal currentPosition,
    BigDecimal price,
    Price.Source priceSource,
    Instant priceTime,
    BigDecimal multiplier,
    BigDecimal delta,
    BigDecimal currentDeltaValue,
    BigDecimal adjustedDeltaValue,
    Collection<String> flags) {}

package hs.desk.monitor;

import hs.desk.position.Direction;
import java.math.BigDecimal;

/**
 * A row of {@code strategy_position}: one direction of one account's position.
 *
 * @param direction L or S
 * @param margin the feed's, null where it has none
 */
record Held(
    String productCode,
    String accountId,
    String instrumentId,
    String direction,
    BigDecimal yesterday,
    BigDecimal today,
    BigDecimal frozen,
    BigDecimal openCost,
    BigDecimal positionCost,
    BigDecimal margin) {

  PositionKey key() {
    return new PositionKey(productCode, accountId, instrumentId);
  }

  Direction side() {
    return isLong() ? Direction.LONG : Direction.SHORT;
  }

  boolean isLong() {
    return "L".equals(direction);
  }

  BigDecimal lots() {
    return yesterday.add(today);
  }
}

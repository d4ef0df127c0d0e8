package hs.desk.account;

import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * The margin of an account from the margins of its positions. Of a variety with larger-side relief
 * (大额单边) the account pays the larger of all longs and all shorts, of everything else all. Figures
 * come and go one by one, and the sum stays exact. Not thread-safe.
 */
public final class MarginSum {

  /** Both sides of one variety. */
  private static final class Sides {
    private BigDecimal longs = BigDecimal.ZERO;
    private BigDecimal shorts = BigDecimal.ZERO;
  }

  private final Map<String, Sides> varieties = new HashMap<>();
  private BigDecimal plain = BigDecimal.ZERO;

  /**
   * @param variety exchange and variety that are relieved together; null without relief
   * @param amount negative to take out what was added before
   */
  public void add(String variety, Direction direction, BigDecimal amount) {
    if (variety == null) {
      plain = plain.add(amount);
      return;
    }
    Sides sides = varieties.computeIfAbsent(variety, v -> new Sides());
    if (direction == Direction.LONG) {
      sides.longs = sides.longs.add(amount);
    } else {
      sides.shorts = sides.shorts.add(amount);
    }
  }

  /** CNY, as exact as what was added. */
  public BigDecimal total() {
    BigDecimal sum = plain;
    for (Sides sides : varieties.values()) {
      sum = sum.add(sides.longs.max(sides.shorts));
    }
    return sum;
  }
}

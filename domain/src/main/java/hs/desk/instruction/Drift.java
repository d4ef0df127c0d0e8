package hs.desk.instruction;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far one figure of a line moved since it was submitted.
 *
 * @param submitted as it was then; null when it could not be told, like {@code now}
 * @param moved fraction of what it was, unsigned; null where that cannot be told, as from nothing
 *     to something
 * @param beyond whether that is more than the tolerance
 */
public record Drift(
    String instrumentId,
    Figure figure,
    BigDecimal submitted,
    BigDecimal now,
    BigDecimal moved,
    BigDecimal tolerance,
    boolean beyond) {

  /** What moves. */
  public enum Figure {
    PRICE,
    /** The product's net position in the contract, in lots. */
    POSITION,
    /** Of what is held, in CNY. */
    DELTA_VALUE
  }

  private static final int SCALE = 8;

  static Drift of(
      String instrumentId, Figure figure, BigDecimal then, BigDecimal now, BigDecimal tolerance) {
    BigDecimal moved = moved(then, now);
    boolean vanished = (then == null) != (now == null);
    boolean untold = moved == null && then != null && now != null;
    boolean beyond = vanished || untold || moved != null && moved.compareTo(tolerance) > 0;
    return new Drift(instrumentId, figure, then, now, moved, tolerance, beyond);
  }

  private static BigDecimal moved(BigDecimal then, BigDecimal now) {
    if (then == null || now == null) {
      return null;
    }
    BigDecimal change = now.subtract(then).abs();
    if (change.signum() == 0) {
      return BigDecimal.ZERO;
    }
    return then.signum() == 0 ? null : change.divide(then.abs(), SCALE, RoundingMode.HALF_UP);
  }
}

package hs.desk.devstack.market;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the simulator runs.
 *
 * @param rate row updates per second, 100 to 20,000
 * @param seed what all chance follows from
 */
public record SimulatorOptions(int rate, long seed, Optional<Replaying> replay) {
  public static final int MIN_RATE = 100;
  public static final int MAX_RATE = 20_000;

  /**
   * A file of bars to follow.
   *
   * @param contract the contract whose quote follows them
   * @param bar how long one bar lasts
   */
  public record Replaying(Path file, String contract, Duration bar) {
    public Replaying {
      if (bar.isNegative() || bar.isZero()) {
        throw new IllegalArgumentException("a bar lasts at least a second, not " + bar);
      }
    }
  }

  public SimulatorOptions {
    if (rate < MIN_RATE || rate > MAX_RATE) {
      throw new IllegalArgumentException(
          "the rate is between %d and %d rows/s, not %d".formatted(MIN_RATE, MAX_RATE, rate));
    }
  }

  public static SimulatorOptions of(int rate, long seed) {
    return new SimulatorOptions(rate, seed, Optional.empty());
  }
}

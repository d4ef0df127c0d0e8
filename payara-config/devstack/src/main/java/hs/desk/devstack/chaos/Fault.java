package hs.desk.devstack.chaos;

import java.util.random.RandomGenerator;

/**
 * What happens to the bytes of a connection.
 *
 * @param millis how long a piece of data is held back
 * @param jitter up to so much longer, by chance
 * @param requests whether data to the service goes through at all
 * @param answers whether data from the service does
 */
public record Fault(int millis, int jitter, boolean requests, boolean answers) {

  public static final Fault NONE = new Fault(0, 0, true, true);

  /** Accepts and is silent, both ways. */
  public static final Fault BLACK_HOLE = new Fault(0, 0, false, false);

  /** The service hears everything and is heard no more. */
  public static final Fault HALF_OPEN = new Fault(0, 0, true, false);

  public static Fault delay(int millis, int jitter) {
    return new Fault(millis, jitter, true, true);
  }

  boolean passes(boolean request) {
    return request ? requests : answers;
  }

  long pause(RandomGenerator random) {
    return millis + (jitter == 0 ? 0L : random.nextInt(jitter + 1));
  }
}

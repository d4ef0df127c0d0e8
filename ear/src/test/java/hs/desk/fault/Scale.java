package hs.desk.fault;

import java.time.Duration;
import java.util.Random;

/**
 * How long and how much: the short form runs with every build, {@code -Dfault.scale=5} and more by
 * hand. Chance follows from a seed that is printed and can be given back by {@code -Ddesk.seed}.
 */
final class Scale {

  private static final int SCALE = Integer.getInteger("fault.scale", 1);

  private Scale() {}

  static int of(int shortForm) {
    return shortForm * SCALE;
  }

  static Duration of(Duration shortForm) {
    return shortForm.multipliedBy(SCALE);
  }

  static Random random(String test) {
    long seed = Long.getLong("desk.seed", System.nanoTime());
    System.out.println(test + ": -Ddesk.seed=" + seed + " -Dfault.scale=" + SCALE);
    return new Random(seed);
  }
}

package hs.desk.bench;

import java.util.List;

/**
 * What can be measured.
 *
 * @param name {@code -Dbench.only} selects by it
 * @param grows whether it is measured again over a million instructions
 */
record Operation(String name, boolean grows, Act act) {

  /** Prepares what it needs, measures, and takes away what would be in the way of others. */
  @FunctionalInterface
  interface Act {
    List<Measurement> measured() throws Exception;
  }

  Operation(String name, Act act) {
    this(name, false, act);
  }

  Operation growing() {
    return new Operation(name, true, act);
  }

  boolean wanted() {
    return name.matches(System.getProperty("bench.only", ".*"));
  }
}

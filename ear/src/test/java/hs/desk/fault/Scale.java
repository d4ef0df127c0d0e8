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

  /** Of the fleet: 2, or up to 3 by {@code -Dfault.nodes}. */
  static int nodes() {
    return Integer.getInteger("fault.nodes", 2);
  }

  /** Clients that call side by side, by {@code -Dfault.clients}. */
  static int clients(int shortForm) {
    return Integer.getInteger("fault.clients", shortForm);
  }

  /** Sockets on events: three quarters of {@code -Dfault.sockets}. */
  static int onEvents(int shortForm) {
    return sockets() == 0 ? of(shortForm) : sockets() * 3 / 4;
  }

  /** Sockets on rows: a quarter of {@code -Dfault.sockets}. */
  static int onStates(int shortForm) {
    return sockets() == 0 ? of(shortForm) : sockets() / 4;
  }

  /** What the feed trades for instructions beside the load, by {@code -Dfault.trades}. */
  static int tradesPerSecond() {
    return Integer.getInteger("fault.trades", 50);
  }

  private static int sockets() {
    return Integer.getInteger("fault.sockets", 0);
  }

  static Random random(String test) {
    long seed = Long.getLong("desk.seed", System.nanoTime());
    System.out.println(test + ": -Ddesk.seed=" + seed + " -Dfault.scale=" + SCALE);
    return new Random(seed);
  }
}

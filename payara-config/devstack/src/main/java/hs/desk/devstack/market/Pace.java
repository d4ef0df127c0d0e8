package hs.desk.devstack.market;

/** How many rows are due, so that the rate is held on average; at most one second is caught up. */
final class Pace {
  private static final double NANOS = 1e9;

  private final int rate;
  private long begin;
  private long written;

  Pace(int rate, long now) {
    this.rate = rate;
    begin = now;
  }

  int due(long now) {
    long wanted = (long) ((now - begin) / NANOS * rate);
    if (wanted - written > rate) {
      written = wanted - rate;
    }
    return (int) Math.max(0, wanted - written);
  }

  void done(int rows) {
    written += rows;
  }

  int rate() {
    return rate;
  }

  void restart(long now) {
    begin = now;
    written = 0;
  }
}

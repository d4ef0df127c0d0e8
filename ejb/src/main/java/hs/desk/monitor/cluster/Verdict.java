package hs.desk.monitor.cluster;

/**
 * What became of a write.
 *
 * @param fence the epoch that stood against it, 0 when none did
 */
record Verdict(Kind kind, long fence) {

  enum Kind {
    OK,
    /** A higher epoch may write, or this one is over. */
    FENCED,
    /** What is stored is not what was written last: wiped, or lost in a failover. */
    LOST
  }

  static final Verdict DONE = new Verdict(Kind.OK, 0);

  boolean ok() {
    return kind == Kind.OK;
  }
}

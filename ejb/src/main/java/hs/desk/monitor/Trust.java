package hs.desk.monitor;

import java.time.Duration;

/**
 * Notices that the process stood still. A thread beats several times a second; when a beat is
 * missing, nothing is shown until the writer has made sure, after that moment, that its epoch still
 * holds. Thread-safe.
 */
public final class Trust {

  /** Shorter than a lease: nobody can have taken over in less. */
  private static final long GAP_NANOS = Duration.ofSeconds(2).toNanos();

  private boolean beating;
  private long lastBeat;
  private boolean doubted;
  private long doubtedAt;

  /** From now on beats are expected. */
  public synchronized void beat(long nanos) {
    if (beating && nanos - lastBeat > GAP_NANOS) {
      doubted = true;
      doubtedAt = nanos;
    }
    beating = true;
    lastBeat = nanos;
  }

  /** True where nobody beats. */
  public synchronized boolean isGiven(long nanos) {
    return !beating || !doubted && nanos - lastBeat <= GAP_NANOS;
  }

  /** The epoch was made sure of, by a question asked at that time. */
  public synchronized void vouch(long askedAt) {
    if (doubted && askedAt - doubtedAt >= 0) {
      doubted = false;
    }
  }
}

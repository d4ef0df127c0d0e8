package hs.desk.devstack.audit;

import hs.desk.event.EventChain;

/**
 * A slice of the trail that was archived, as {@code event_archive} says: the rows go on after
 * {@code until}. Whoever may write the table may say anything here.
 *
 * @param hash of {@code until}
 * @param file name of the file, without its folder
 * @param sha256 of the file
 */
record Anchor(long from, long until, String hash, String file, String sha256) {

  /** Before the first number. */
  static final Anchor START = new Anchor(0, 0, EventChain.START, null, null);

  boolean follows(Anchor before) {
    return from == before.until + 1 && until >= from;
  }
}

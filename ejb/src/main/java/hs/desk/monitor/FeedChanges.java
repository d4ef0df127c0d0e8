package hs.desk.monitor;

import java.time.Instant;
import java.util.List;

/**
 * What changed in the feed's tables between two readings; all of one snapshot of the database.
 *
 * @param asOf time of the database
 * @param heldGone positions whose row is no longer there
 * @param newest latest {@code update_time} of quotes and positions so far, null when there are none
 */
record FeedChanges(
    Instant asOf,
    List<Terms> terms,
    List<QuoteTick> quotes,
    List<Held> held,
    List<Held> heldGone,
    Instant newest) {}

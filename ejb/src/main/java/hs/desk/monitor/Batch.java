package hs.desk.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What one reading of the feed changed. The rows of a topic hold changed rows and removals; all
 * carry {@code seq}.
 *
 * @param prev seq of the batch before of this epoch, 0 for the first
 * @param asOf time of the database at the reading
 */
public record Batch(long epoch, long prev, long seq, Instant asOf, Map<Topic, List<Row>> rows) {}

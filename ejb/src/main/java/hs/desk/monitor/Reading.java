package hs.desk.monitor;

import java.time.Instant;
import java.util.List;

/**
 * What a table answers at one moment.
 *
 * @param epoch of the engine whose rows these are
 * @param seq of the last batch
 * @param last number of the last change in the view, at least the number asked for: what readers of
 *     equal views that hold the same rows are told
 * @param exact false when changes since the number asked for cannot be told any more; rows are then
 *     empty
 * @param rows changed rows in ascending order of seq
 * @param removed keys
 * @param checksum sum modulo 2^32 over the rows held, see {@link Row#crc}
 * @param held number of rows the checksum covers
 */
public record Reading(
    long epoch,
    long seq,
    long last,
    Instant asOf,
    boolean exact,
    List<Row> rows,
    List<String> removed,
    long checksum,
    int held) {

  public boolean changed() {
    return !rows.isEmpty() || !removed.isEmpty();
  }
}

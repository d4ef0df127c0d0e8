package hs.desk.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All rows at one number.
 *
 * @param rows with the removals of the trading day
 * @param exactSince numbers below which a topic's removals are forgotten; 0 where none is named
 */
public record BoardState(
    long epoch, long seq, Instant asOf, Map<Topic, List<Row>> rows, Map<Topic, Long> exactSince) {

  /** The first batch of an epoch is all there is. */
  public static BoardState first(Batch batch) {
    return new BoardState(batch.epoch(), batch.seq(), batch.asOf(), batch.rows(), Map.of());
  }
}

package hs.desk.monitor;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One reading after the other: takes what changed, recomputes what that touches, numbers what
 * differs, publishes. Used by the writer's thread alone.
 */
final class MonitorEngine implements Engine {

  private final ChangeSource source;
  private final Valuation.Rules rules;
  private final Books books;
  private final Numbering numbering;
  private final RowSink sink;
  private final WorkLog log;
  private final long epoch;
  private LocalDate tradingDay;
  private boolean begun;

  /**
   * @param plans what instructions want; answers at once
   * @param epoch never used before
   */
  MonitorEngine(
      ChangeSource source,
      Supplier<Plans> plans,
      Valuation.Rules rules,
      long epoch,
      RowSink sink,
      WorkLog log) {
    this.source = source;
    this.rules = rules;
    this.books = new Books(rules, plans);
    this.numbering = new Numbering(epoch);
    this.epoch = epoch;
    this.sink = sink;
    this.log = log;
  }

  @Override
  public void step() throws SQLException {
    FeedChanges changes = source.read();
    boolean open = rules.sessions().at(null, changes.asOf()).isPresent();
    sink.read(new FeedTime(changes.newest(), changes.asOf(), System.nanoTime(), open));
    books.take(changes, numbering);
    rollDay();
    Optional<Batch> batch = numbering.batch(changes.asOf());
    log.worked(changes.size(), books.recomputed(), batch.map(MonitorEngine::rows).orElse(0));
    batch.ifPresent(this::publish);
  }

  /**
   * The epoch begins with its first rows: until then those of the one before are better than none.
   */
  private void publish(Batch batch) {
    if (!begun) {
      sink.begin(epoch);
      begun = true;
    }
    sink.publish(batch);
  }

  private static int rows(Batch batch) {
    return batch.rows().values().stream().mapToInt(List::size).sum();
  }

  /** A later day of the feed's quotes ends the one before. */
  private void rollDay() {
    if (!Objects.equals(tradingDay, books.tradingDay())) {
      tradingDay = books.tradingDay();
      sink.dayRolled();
    }
  }
}

package hs.desk.monitor;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One reading after the other: takes what changed, recomputes what that touches, numbers what
 * differs, publishes. Used by the writer's thread alone.
 */
final class MonitorEngine implements Engine {

  private final ChangeSource source;
  private final PositionBook positions;
  private final Numbering numbering;
  private final RowSink sink;
  private final long epoch;
  private LocalDate tradingDay;
  private boolean begun;

  /**
   * @param epoch never used before
   */
  MonitorEngine(ChangeSource source, Valuation.Rules rules, long epoch, RowSink sink) {
    this.source = source;
    this.positions = new PositionBook(rules);
    this.numbering = new Numbering(epoch);
    this.epoch = epoch;
    this.sink = sink;
  }

  @Override
  public void step() throws SQLException {
    FeedChanges changes = source.read();
    sink.read(new FeedTime(changes.newest(), changes.asOf(), System.nanoTime()));
    rollDay(changes);
    positions.apply(changes);
    positions.age(changes.asOf());
    numbering.remove(Topic.POS, positions.takeGone());
    numbering.put(Topic.POS, positions.takeTouched(changes.asOf()));
    numbering.batch(changes.asOf()).ifPresent(this::publish);
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

  /** The day of the feed's quotes is the trading day; a later one ends the one before. */
  private void rollDay(FeedChanges changes) {
    Optional<LocalDate> latest =
        changes.quotes().stream().map(QuoteTick::tradingDay).max(LocalDate::compareTo);
    if (latest.isPresent() && (tradingDay == null || latest.get().isAfter(tradingDay))) {
      tradingDay = latest.get();
      sink.dayRolled();
    }
  }
}

package hs.desk.web.live;

import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Reading;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.monitor.TopicTable;
import hs.desk.monitor.Topics;
import hs.desk.monitor.View;
import hs.desk.web.live.Request.Since;
import hs.desk.web.live.Request.Subscribe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a table of which the last value counts. It keeps numbers and no rows: what is to be told
 * is always asked of the table, so nothing waits twice and nothing waits in an old version.
 */
final class StateCourse implements Course {

  /** A node that is behind the client's number may catch up this long. */
  private static final long PATIENCE_NANOS = 1_000_000_000L;

  /** Frames that several sockets may send, and where they lead. */
  private record Step(Reading reading, List<Frame> frames) {}

  /** Equal for sockets that are to be told the same. */
  private record Likeness(View view, long engineEpoch, long told, long cursor, long base) {}

  private final Topic topic;
  private final Topics topics;
  private View view;
  private Since since;
  private long waitUntil;
  private boolean begun;
  private View revoked;
  private boolean beatOwed;
  private long engineEpoch;
  private long told;
  private long cursor;
  private long base;

  StateCourse(Topic topic, Topics topics) {
    this.topic = topic;
    this.topics = topics;
  }

  @Override
  public void subscribe(Subscribe wanted, Set<String> permitted, long nanos) {
    view = View.of(topic, permitted, wanted.products(), wanted.instruments(), wanted.groupBy());
    since = wanted.since();
    waitUntil = nanos + PATIENCE_NANOS;
    begun = false;
    revoked = null;
  }

  @Override
  public boolean permit(Set<String> permitted) {
    View next = view == null ? null : view.permitting(permitted);
    if (view == null || next.equals(view)) {
      return false;
    }
    if (begun && !permitted.containsAll(view.permitted())) {
      revoked = revoked == null ? view : revoked;
    }
    view = next;
    since = null;
    begun = false;
    return true;
  }

  @Override
  public boolean takesBack() {
    return revoked != null;
  }

  @Override
  public List<Frame> next(Round round, boolean beatDue) {
    beatOwed |= beatDue;
    if (!topics.trusted(round.nanos())) {
      return List.of();
    }
    boolean beat = beatOwed;
    beatOwed = false;
    TopicTable table = topics.table(topic);
    List<Frame> frames = new ArrayList<>();
    if (revoked != null) {
      frames.addAll(takeBack(table));
    }
    if (view == null || !table.ready()) {
      frames.addAll(silent(round, beat));
    } else if (begun) {
      frames.addAll(goOn(table, round, beat));
    } else {
      frames.addAll(begin(table, round, beat));
    }
    return frames;
  }

  /** What was made before the process stood still may be of an epoch that has ended since. */
  @Override
  public boolean holds(long nanos) {
    boolean trusted = topics.trusted(nanos);
    if (!trusted) {
      since = null;
      begun = false;
    }
    return trusted;
  }

  /** Nothing to show: no subscription yet, or no rows yet. */
  private List<Frame> silent(Round round, boolean beat) {
    return beat ? List.of(heartbeat("0", 0, 0, 0, round)) : List.of();
  }

  /** The rows of products that may not be seen any more go at once, under the epoch they had. */
  private List<Frame> takeBack(TopicTable table) {
    View before = revoked;
    revoked = null;
    Reading lost = table.all(row -> before.test(row) && !view.permitted().contains(row.product()));
    List<String> keys = lost.rows().stream().map(Row::key).toList();
    return keys.isEmpty()
        ? List.of()
        : Frames.delta(before.epoch(engineEpoch), told, told, lost.asOf(), List.of(), keys);
  }

  private List<Frame> begin(TopicTable table, Round round, boolean beat) {
    if (since == null) {
      return snapshot(table, round, beat);
    }
    Reading reading = table.since(since.seq(), since.seq(), view);
    long its = view.engineEpoch(since.epoch());
    boolean same = its == reading.epoch();
    boolean ahead = its > reading.epoch() || same && since.seq() > reading.seq();
    if (ahead && round.nanos() - waitUntil < 0) {
      beatOwed = beat;
      return List.of();
    }
    return same && !ahead && reading.exact()
        ? resume(reading, round, beat)
        : snapshot(table, round, beat);
  }

  private List<Frame> resume(Reading reading, Round round, boolean beat) {
    base = since.seq();
    told = since.seq();
    List<Frame> frames = new ArrayList<>(delta(reading));
    stand(reading, reading.last());
    return beaten(frames, reading, round, beat);
  }

  private List<Frame> snapshot(TopicTable table, Round round, boolean beat) {
    Step step =
        round.once(
            view,
            () -> {
              Reading all = table.all(view);
              String epoch = view.epoch(all.epoch());
              return new Step(all, Frames.snapshot(epoch, all.last(), all.asOf(), texts(all)));
            });
    base = 0;
    stand(step.reading(), step.reading().last());
    return beaten(step.frames(), step.reading(), round, beat);
  }

  private List<Frame> goOn(TopicTable table, Round round, boolean beat) {
    Step step =
        beat
            ? step(table.since(cursor, base, view))
            : round.once(
                new Likeness(view, engineEpoch, told, cursor, 0),
                () -> step(table.since(cursor, view)));
    Reading reading = step.reading();
    if (reading.epoch() != engineEpoch || !reading.exact()) {
      return snapshot(table, round, beat);
    }
    stand(reading, reading.changed() ? reading.last() : told);
    return beaten(step.frames(), reading, round, beat);
  }

  private Step step(Reading reading) {
    boolean same = reading.epoch() == engineEpoch && reading.exact();
    return new Step(reading, same && reading.changed() ? delta(reading) : List.of());
  }

  private List<Frame> delta(Reading reading) {
    return Frames.delta(
        view.epoch(reading.epoch()),
        reading.last(),
        told,
        reading.asOf(),
        texts(reading),
        reading.removed());
  }

  private void stand(Reading reading, long nowTold) {
    engineEpoch = reading.epoch();
    told = nowTold;
    cursor = reading.seq();
    begun = true;
  }

  private List<Frame> beaten(List<Frame> frames, Reading reading, Round round, boolean beat) {
    if (!beat) {
      return frames;
    }
    List<Frame> all = new ArrayList<>(frames);
    String epoch = view.epoch(engineEpoch);
    all.add(heartbeat(epoch, told, reading.checksum(), reading.held(), round));
    return all;
  }

  private Frame heartbeat(String epoch, long seq, long checksum, int rows, Round round) {
    Optional<FeedTime> feed = topics.feedTime();
    Long age = feed.map(time -> time.ageMillis(round.nanos())).orElse(null);
    boolean stale = feed.map(time -> time.stale(round.nanos())).orElse(true);
    return Frames.heartbeat(epoch, seq, checksum, rows, age, stale);
  }

  private static List<byte[]> texts(Reading reading) {
    return reading.rows().stream().map(Row::json).toList();
  }
}

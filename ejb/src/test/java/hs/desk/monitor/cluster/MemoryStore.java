package hs.desk.monitor.cluster;

import hs.desk.monitor.BoardState;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store that keeps the rules of the scripts, and fails as told. */
final class MemoryStore implements RowStore {

  private final Map<Topic, Map<String, Row>> rows = new EnumMap<>(Topic.class);
  private final Map<Topic, Long> exact = new EnumMap<>(Topic.class);
  private final List<Told> stream = new ArrayList<>();
  private long epoch;
  private long seq;
  private long fence;
  private long place;
  private java.time.Instant asOf;
  boolean away;
  boolean answersGetLost;

  /** As FLUSHALL does. */
  void wipe() {
    rows.clear();
    exact.clear();
    stream.clear();
    epoch = 0;
    seq = 0;
    fence = 0;
  }

  /** A copy that lags; the answer puts it in the place of what was written since. */
  Runnable replica() {
    Map<Topic, Map<String, Row>> copy = new EnumMap<>(Topic.class);
    rows.forEach((topic, map) -> copy.put(topic, new HashMap<>(map)));
    List<Told> entries = List.copyOf(stream);
    long atSeq = seq;
    return () -> {
      rows.clear();
      rows.putAll(copy);
      stream.clear();
      stream.addAll(entries);
      seq = atSeq;
    };
  }

  /** How many entries were ever told. */
  long told() {
    return place;
  }

  /** Loses an entry that is written, as a reader sees it. */
  void cutStream() {
    stream.clear();
  }

  @Override
  public Verdict fence(long by) throws Away {
    answer();
    if (fence > by) {
      return new Verdict(Verdict.Kind.FENCED, fence);
    }
    fence = by;
    return Verdict.DONE;
  }

  @Override
  public Verdict begin(Entry first) throws Away {
    answer();
    if (fence > first.epoch()) {
      return new Verdict(Verdict.Kind.FENCED, fence);
    }
    if (epoch >= first.epoch()) {
      return epoch == first.epoch() && seq == first.seq()
          ? Verdict.DONE
          : new Verdict(Verdict.Kind.FENCED, epoch);
    }
    rows.clear();
    exact.clear();
    epoch = first.epoch();
    fence = epoch;
    write(first, true);
    return lost();
  }

  @Override
  public Verdict append(Entry entry, Collection<Drop> drops, Map<Topic, Long> exactSince)
      throws Away {
    answer();
    if (fence > entry.epoch()) {
      return new Verdict(Verdict.Kind.FENCED, fence);
    }
    if (epoch == 0) {
      return new Verdict(Verdict.Kind.LOST, 0);
    }
    if (epoch != entry.epoch()) {
      return new Verdict(Verdict.Kind.FENCED, epoch);
    }
    if (seq != entry.prev()) {
      return seq == entry.seq() ? Verdict.DONE : new Verdict(Verdict.Kind.LOST, 0);
    }
    drops.forEach(drop -> rows.get(drop.topic()).remove(drop.key()));
    exact.putAll(exactSince);
    write(entry, false);
    return lost();
  }

  private void write(Entry entry, boolean begins) {
    entry
        .rows()
        .forEach(
            (topic, list) ->
                list.forEach(
                    row -> rows.computeIfAbsent(topic, t -> new HashMap<>()).put(row.key(), row)));
    seq = entry.seq();
    asOf = entry.asOf() == null ? asOf : entry.asOf();
    stream.add(new Told(Long.toString(++place), begins, entry));
  }

  private Verdict lost() throws Away {
    if (answersGetLost) {
      throw new Away(new IllegalStateException("no answer"));
    }
    return Verdict.DONE;
  }

  private void answer() throws Away {
    if (away) {
      throw new Away(new IllegalStateException("away"));
    }
  }

  @Override
  public Head head() throws Away {
    answer();
    return new Head(epoch, seq, fence);
  }

  @Override
  public Optional<Published> load() throws Away {
    answer();
    if (epoch == 0) {
      return Optional.empty();
    }
    Map<Topic, List<Row>> all = new EnumMap<>(Topic.class);
    rows.forEach((topic, map) -> all.put(topic, List.copyOf(map.values())));
    BoardState state = new BoardState(epoch, seq, asOf, all, Map.copyOf(exact));
    return Optional.of(new Published(state, fence, Long.toString(place)));
  }

  @Override
  public List<Told> after(String from) throws Away {
    answer();
    long number = Long.parseLong(from);
    return stream.stream().filter(told -> Long.parseLong(told.place()) > number).toList();
  }

  @Override
  public void close() {}
}

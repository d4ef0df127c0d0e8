package hs.desk.monitor;

import hs.desk.bus.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The node's tables: written by whatever brings batches, read by REST and sockets. */
@ApplicationScoped
public class Board implements Topics, RowSink {

  private final Map<Topic, TopicTable> tables = new EnumMap<>(Topic.class);
  private final ReadWriteLock batches = new ReentrantReadWriteLock();
  private final List<Runnable> reactions = new CopyOnWriteArrayList<>();
  private final Trust trust = new Trust();
  private boolean beginning;
  private volatile FeedTime feedTime;

  public Board() {
    for (Topic topic : Topic.values()) {
      tables.put(topic, new TopicTable());
    }
  }

  @Override
  public TopicTable table(Topic topic) {
    return tables.get(topic);
  }

  @Override
  public <T> T together(Supplier<T> reading) {
    batches.readLock().lock();
    try {
      return reading.get();
    } finally {
      batches.readLock().unlock();
    }
  }

  @Override
  public Optional<FeedTime> feedTime() {
    return Optional.ofNullable(feedTime);
  }

  @Override
  public boolean trusted(long nanos) {
    return trust.isGiven(nanos);
  }

  /** Rows of all topics. */
  public int size() {
    return tables.values().stream().mapToInt(TopicTable::size).sum();
  }

  /** Whether what the tables say may be shown; kept by whoever writes them. */
  public Trust trust() {
    return trust;
  }

  @Override
  public Registration onChange(Runnable reaction) {
    reactions.add(reaction);
    return () -> reactions.remove(reaction);
  }

  /** The tables stay as they are until the first batch of the epoch takes their place. */
  @Override
  public void begin(long epoch) {
    beginning = true;
  }

  /** Takes everything anew, as another node published it. */
  public void load(BoardState all) {
    beginning = false;
    whole(
        () ->
            tables.forEach(
                (topic, table) ->
                    table.replace(
                        all.epoch(),
                        all.seq(),
                        all.asOf(),
                        all.rows().getOrDefault(topic, List.of()),
                        all.exactSince().getOrDefault(topic, 0L))));
    reactions.forEach(Runnable::run);
  }

  /** Moves the number of every topic, so that a number means the same moment in all of them. */
  @Override
  public void publish(Batch batch) {
    if (beginning) {
      load(BoardState.first(batch));
      return;
    }
    whole(
        () ->
            tables.forEach(
                (topic, table) ->
                    table.apply(
                        batch.seq(), batch.asOf(), batch.rows().getOrDefault(topic, List.of()))));
    reactions.forEach(Runnable::run);
  }

  /** No reader of several tables sees half of it. */
  private void whole(Runnable change) {
    batches.writeLock().lock();
    try {
      change.run();
    } finally {
      batches.writeLock().unlock();
    }
  }

  @Override
  public void dayRolled() {
    tables.values().forEach(TopicTable::forgetRemovals);
  }

  @Override
  public void read(FeedTime time) {
    feedTime = time;
  }
}

package hs.desk.monitor;

import hs.desk.bus.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The node's tables: written by whatever brings batches, read by REST and sockets. */
@ApplicationScoped
public class Board implements Topics, RowSink {

  private final Map<Topic, TopicTable> tables = new EnumMap<>(Topic.class);
  private final List<Runnable> reactions = new CopyOnWriteArrayList<>();
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
  public Optional<FeedTime> feedTime() {
    return Optional.ofNullable(feedTime);
  }

  @Override
  public Registration onChange(Runnable reaction) {
    reactions.add(reaction);
    return () -> reactions.remove(reaction);
  }

  @Override
  public void begin(long epoch) {
    tables.values().forEach(table -> table.begin(epoch));
  }

  @Override
  public void publish(Batch batch) {
    batch.rows().forEach((topic, rows) -> table(topic).apply(batch.seq(), batch.asOf(), rows));
    reactions.forEach(Runnable::run);
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

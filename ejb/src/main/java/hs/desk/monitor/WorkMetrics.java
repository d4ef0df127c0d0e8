package hs.desk.monitor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The engine's work under {@code /metrics}: rows of the feed that changed, rows recomputed because
 * of them by topic, rows published. Recomputed divided by changed is what a change touches.
 */
@ApplicationScoped
public class WorkMetrics implements WorkLog {

  @Inject private MetricRegistry registry;

  private final Map<Topic, Counter> recomputed = new EnumMap<>(Topic.class);
  private Counter changed;
  private Counter published;

  @PostConstruct
  void register() {
    changed = counter("hs_engine_changes", "Rows of the feed that changed");
    published = counter("hs_engine_published", "Rows that were published with a number");
    for (Topic topic : Topic.values()) {
      Tag tag = new Tag("topic", topic.path());
      recomputed.put(
          topic, counter("hs_engine_recomputed", "Rows recomputed for changes of the feed", tag));
    }
  }

  private Counter counter(String name, String description, Tag... tags) {
    Metadata metadata = Metadata.builder().withName(name).withDescription(description).build();
    return registry.counter(metadata, tags);
  }

  @Override
  public void worked(int changes, Map<Topic, Integer> rows, int publishedRows) {
    changed.inc(changes);
    published.inc(publishedRows);
    rows.forEach((topic, count) -> recomputed.get(topic).inc(count));
  }
}

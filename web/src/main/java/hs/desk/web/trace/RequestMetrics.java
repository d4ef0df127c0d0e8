package hs.desk.web.trace;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/** How many calls of REST there were, by class of status, and how long they took. */
@ApplicationScoped
public class RequestMetrics {

  private static final int CLASSES = 6;

  private final Counter[] byClass = new Counter[CLASSES];
  private Timer time;

  @Inject private MetricRegistry registry;

  @PostConstruct
  void register() {
    Metadata calls =
        Metadata.builder()
            .withName("hs_requests")
            .withDescription("Calls of REST by class of status")
            .build();
    for (int i = 1; i < CLASSES; i++) {
      byClass[i] = registry.counter(calls, new Tag("status", i + "xx"));
    }
    time =
        registry.timer(
            Metadata.builder()
                .withName("hs_request_time")
                .withDescription("Time a call of REST took")
                .build());
  }

  void count(int status, long nanos) {
    byClass[Math.min(Math.max(status / 100, 1), CLASSES - 1)].inc();
    time.update(Duration.ofNanos(nanos));
  }
}

package hs.desk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/** Whether the node's loops run; if not, only a restart helps. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

  @Inject Loops loops;

  /** Down until the first has started. */
  @Override
  public HealthCheckResponse call() {
    Map<String, Boolean> run = loops.run();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("loops");
    run.forEach(answer::withData);
    return answer.status(!run.isEmpty() && !run.containsValue(false)).build();
  }
}

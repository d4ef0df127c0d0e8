package hs.desk.health;

import hs.desk.event.service.EventRelay;
import hs.desk.monitor.cluster.MonitorThread;
import hs.desk.notification.service.Mailer;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Whether the node's loops run; if not, only a restart helps. */
@Liveness
@ApplicationScoped
public class Alive implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Alive.class.getName());

  @Inject private EventRelay relay;
  @Inject private Mailer mailer;
  @Inject private MonitorThread monitor;

  @Override
  public HealthCheckResponse call() {
    try {
      return answer();
    } catch (EJBException e) {
      LOG.log(Level.FINE, "asked too early", e);
      return HealthCheckResponse.named("loops").down().build();
    }
  }

  private HealthCheckResponse answer() {
    return HealthCheckResponse.named("loops")
        .status(relay.runs() && mailer.runs() && monitor.runs())
        .withData("event_relay", relay.runs())
        .withData("mailer", mailer.runs())
        .withData("monitor", monitor.runs())
        .build();
  }
}

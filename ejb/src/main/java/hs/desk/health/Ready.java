package hs.desk.health;

import hs.desk.monitor.cluster.MonitorThread;
import hs.desk.notification.service.MailFacts;
import hs.desk.notification.service.Mailer;
import hs.desk.notification.service.OutgoingMail;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Whether callers may be sent here. */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Ready.class.getName());

  @EJB private Neighbours neighbours;
  @EJB private SchemaCheck schema;
  @EJB private OutgoingMail queue;
  @EJB private Mailer mailer;
  @Inject private Departure departure;
  @EJB private MonitorThread monitor;

  /** Before the application has come up its beans refuse to be asked; that is an answer too. */
  @Override
  public HealthCheckResponse call() {
    if (departure.begun()) {
      return HealthCheckResponse.named("desk").down().withData("desk", "stopping").build();
    }
    try {
      return answer();
    } catch (EJBException e) {
      LOG.log(Level.FINE, "asked too early", e);
      return HealthCheckResponse.named("desk").down().withData("desk", "starting").build();
    }
  }

  private HealthCheckResponse answer() {
    Map<String, String> missing = neighbours.missing();
    boolean ready = missing.isEmpty() && schema.passed();
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("desk").status(ready);
    missing.forEach((name, what) -> answer.withData(name, what));
    if (missing.isEmpty() && !ready) {
      answer.withData("schema", "not what this node was built for");
    }
    answer.withData("rows", monitor.role());
    tellDegraded(answer);
    if (ready) {
      tellMail(answer);
    }
    return answer.build();
  }

  private void tellDegraded(HealthCheckResponseBuilder answer) {
    Map<String, String> degraded = neighbours.degraded();
    answer.withData("degraded", String.join(",", degraded.keySet()));
    degraded.forEach((name, what) -> answer.withData(name, what));
  }

  private void tellMail(HealthCheckResponseBuilder answer) {
    MailFacts facts = queue.facts();
    answer.withData("mail_queued", facts.queued());
    answer.withData("mail_dead", facts.dead());
    answer.withData("mail_oldest_seconds", facts.oldestSeconds());
    if (mailer.trouble() != null) {
      answer.withData("mail_waits", true);
    }
  }
}

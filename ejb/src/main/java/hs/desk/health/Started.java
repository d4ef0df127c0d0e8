package hs.desk.health;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the node has found its tables as it needs them, once. */
@Startup
@ApplicationScoped
public class Started implements HealthCheck {

  private static final Logger LOG = Logger.getLogger(Started.class.getName());

  @EJB private SchemaCheck schema;

  @Override
  public HealthCheckResponse call() {
    try {
      return answer();
    } catch (EJBException e) {
      LOG.log(Level.FINE, "asked too early", e);
      return HealthCheckResponse.named("schema").down().build();
    }
  }

  private HealthCheckResponse answer() {
    return HealthCheckResponse.named("schema").status(schema.passed()).build();
  }
}

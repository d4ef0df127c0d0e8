package hs.desk.monitor;

import hs.desk.position.service.ValuationSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the feed is read, and what values are computed with. */
@Dependent
public class MonitorSettings {

  @Inject
  @ConfigProperty(name = "hs.monitor.poll-ms", defaultValue = "100")
  private int pollMillis;

  @Inject private ValuationSettings valuation;

  @Inject
  @ConfigProperty(name = "hs.node.name", defaultValue = "node")
  private String nodeName;

  /** Milliseconds between two readings of the feed. */
  public int pollMillis() {
    if (pollMillis < 10 || pollMillis > 60_000) {
      throw new IllegalStateException("hs.monitor.poll-ms must be 10 to 60000: " + pollMillis);
    }
    return pollMillis;
  }

  Valuation.Rules rules() {
    return new Valuation.Rules(valuation.rate(), valuation.priceMaxAge());
  }

  public String nodeName() {
    return nodeName;
  }
}

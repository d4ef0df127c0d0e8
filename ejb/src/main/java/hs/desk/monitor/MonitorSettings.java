package hs.desk.monitor;

import hs.desk.order.CancelLimits;
import hs.desk.position.service.ValuationSettings;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the feed is read, and what values are computed with. */
@Dependent
public class MonitorSettings {

  @Inject
  @ConfigProperty(name = "hs.monitor.poll-ms", defaultValue = "100")
  private int pollMillis;

  @Inject private ValuationSettings valuation;

  @Inject
  @ConfigProperty(
      name = "hs.order.cancel-limits",
      defaultValue = "SHFE=500,INE=500,DCE=500,GFEX=500,CZCE=500,CFFEX=500")
  private String cancelLimits;

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
    return new Valuation.Rules(
        valuation.rate(), valuation.priceMaxAge(), valuation.sessions(), limits(cancelLimits));
  }

  /** Reads {@code SHFE=500,DCE=500}. */
  static CancelLimits limits(String text) {
    Map<String, Integer> limits = new HashMap<>();
    for (String entry : text.split(",")) {
      String[] parts = entry.strip().split("=");
      if (parts.length != 2 || !parts[1].matches("[1-9]\\d{0,8}")) {
        throw new IllegalStateException("hs.order.cancel-limits: no limit in '" + entry + "'");
      }
      limits.put(parts[0], Integer.valueOf(parts[1]));
    }
    return new CancelLimits(limits);
  }

  public String nodeName() {
    return nodeName;
  }
}

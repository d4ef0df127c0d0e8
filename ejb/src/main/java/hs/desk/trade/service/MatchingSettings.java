package hs.desk.trade.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the feed's trades are looked for. */
@Dependent
public class MatchingSettings {

  @Inject
  @ConfigProperty(name = "hs.matching.poll-ms", defaultValue = "200")
  private int pollMillis;

  /** Milliseconds, 10 to 60000. */
  public int pollMillis() {
    if (pollMillis < 10 || pollMillis > 60_000) {
      throw new IllegalStateException("hs.matching.poll-ms must be 10 to 60000: " + pollMillis);
    }
    return pollMillis;
  }
}

package hs.desk.event.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often the relay looks for what no wake-up told it of. */
@Dependent
public class EventSettings {

  @Inject
  @ConfigProperty(name = "hs.event.poll-ms", defaultValue = "500")
  private int pollMillis;

  /** Milliseconds, 10 to 60000. */
  public int pollMillis() {
    if (pollMillis < 10 || pollMillis > 60_000) {
      throw new IllegalStateException("hs.event.poll-ms must be 10 to 60000: " + pollMillis);
    }
    return pollMillis;
  }
}

package hs.desk.instruction.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an instruction waits, and how often the desk looks. */
@Dependent
public class LifeSettings {

  private static final Duration LONGEST_POLL = Duration.ofSeconds(30);

  @Inject
  @ConfigProperty(name = "hs.cancel.force-after", defaultValue = "PT10M")
  private Duration cancelForceAfter;

  @Inject
  @ConfigProperty(name = "hs.expiry.poll", defaultValue = "PT5S")
  private Duration expiryPoll;

  /** How long traders may take to confirm a cancel. */
  public Duration cancelForceAfter() {
    if (cancelForceAfter.isNegative() || cancelForceAfter.isZero()) {
      throw new IllegalStateException(
          "hs.cancel.force-after must be positive: " + cancelForceAfter);
    }
    return cancelForceAfter;
  }

  /** At most half a minute: what is over ends within one. */
  public Duration expiryPoll() {
    if (expiryPoll.toMillis() < 100 || expiryPoll.compareTo(LONGEST_POLL) > 0) {
      throw new IllegalStateException("hs.expiry.poll must be PT0.1S to PT30S: " + expiryPoll);
    }
    return expiryPoll;
  }
}

package hs.desk.audit.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the heads of the trail are kept, and how often. */
@Dependent
public class AuditSettings {

  private static final int LONGEST_MINUTES = 1_440;

  @Inject
  @ConfigProperty(name = "hs.audit.heads")
  private Optional<String> heads;

  @Inject
  @ConfigProperty(name = "hs.audit.heads-minutes", defaultValue = "1")
  private int minutes;

  /** Empty: none are kept. */
  public Optional<Path> heads() {
    return heads.filter(file -> !file.isBlank()).map(Path::of);
  }

  /** 1 minute to a day. */
  public Duration every() {
    if (minutes < 1 || minutes > LONGEST_MINUTES) {
      throw new IllegalStateException("hs.audit.heads-minutes must be 1 to 1440: " + minutes);
    }
    return Duration.ofMinutes(minutes);
  }
}

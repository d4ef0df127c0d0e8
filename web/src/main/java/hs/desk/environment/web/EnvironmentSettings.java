package hs.desk.environment.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which desk this is, read with the start: a bad value stops it and is named. */
@ApplicationScoped
public class EnvironmentSettings {

  @Inject
  @ConfigProperty(name = "hs.environment")
  Optional<String> named;

  @Inject
  @ConfigProperty(name = "hs.profile", defaultValue = "production")
  String profile;

  private Environment environment;

  void atStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    environment();
  }

  @PostConstruct
  void read() {
    environment =
        named
            .map(text -> text.strip().toUpperCase(Locale.ROOT))
            .filter(text -> !text.isEmpty())
            .map(EnvironmentSettings::known)
            .orElseGet(this::ofProfile);
  }

  private static Environment known(String text) {
    return Arrays.stream(Environment.values())
        .filter(each -> each.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "hs.environment must be one of "
                        + Arrays.toString(Environment.values())
                        + ": "
                        + text));
  }

  private Environment ofProfile() {
    return profile.equals("demo") ? Environment.DEMO : Environment.PRODUCTION;
  }

  /** As {@code hs.environment} says; without it the profile tells. */
  Environment environment() {
    return environment;
  }
}

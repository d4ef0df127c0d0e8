package hs.desk.user.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a log-in lasts and how many may fail. A bad value stops the deployment. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class LoginSettings {

  @Inject
  @ConfigProperty(name = "hs.login.idle", defaultValue = "PT30M")
  private Duration idle;

  @Inject
  @ConfigProperty(name = "hs.login.absolute", defaultValue = "PT12H")
  private Duration absolute;

  @Inject
  @ConfigProperty(name = "hs.login.lock-failures", defaultValue = "5")
  private int lockFailures;

  @Inject
  @ConfigProperty(name = "hs.login.lock-window", defaultValue = "PT15M")
  private Duration lockWindow;

  @Inject
  @ConfigProperty(name = "hs.login.source-limit", defaultValue = "100")
  private int sourceLimit;

  @Inject
  @ConfigProperty(name = "hs.profile", defaultValue = "production")
  private String profile;

  @PostConstruct
  void check() {
    requirePositive("hs.login.idle", idle);
    requirePositive("hs.login.absolute", absolute);
    requirePositive("hs.login.lock-window", lockWindow);
    require(lockFailures >= 1, "hs.login.lock-failures must be at least 1: " + lockFailures);
    require(sourceLimit >= 1, "hs.login.source-limit must be at least 1: " + sourceLimit);
    require(
        profile.equals("production") || profile.equals("demo"),
        "hs.profile must be production or demo: " + profile);
  }

  /** Without a call for this long the log-in is over. */
  public Duration idle() {
    return idle;
  }

  /** After this long the log-in is over, however busy. */
  public Duration absolute() {
    return absolute;
  }

  /** Failures of one name within {@link #lockWindow} that lock it. */
  public int lockFailures() {
    return lockFailures;
  }

  public Duration lockWindow() {
    return lockWindow;
  }

  /** Failures from one address within {@link #lockWindow} that lock it. */
  public int sourceLimit() {
    return sourceLimit;
  }

  /** Whether a user may have his name as his password. */
  public boolean demo() {
    return profile.equals("demo");
  }

  private static void requirePositive(String key, Duration value) {
    require(!value.isZero() && !value.isNegative(), key + " must be above zero: " + value);
  }

  private static void require(boolean fine, String otherwise) {
    if (!fine) {
      throw new IllegalStateException(otherwise);
    }
  }
}

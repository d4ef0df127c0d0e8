package hs.desk.user.service;

import hs.desk.health.Loop;
import hs.desk.health.Loops;
import hs.desk.health.Trouble;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who left the house: known to {@code dataweb_read} and not active. Every node looks again and
 * again, remembers who they are, so that a log-in need not wait for that database, and ends the
 * sessions they still have. While the database does not answer, what it said last holds; a node it
 * has never answered takes nobody for a leaver.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Leavers {

  private static final long LOOK_MILLIS = 10_000;

  @EJB People people;
  @Inject Sessions sessions;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private final Trouble silence =
      new Trouble(
          Leavers.class,
          "dataweb_read does not answer, who left is taken as it said last",
          "dataweb_read says again who left");
  private final Trouble trouble =
      new Trouble(
          Leavers.class,
          "sessions of who left cannot be ended, trying again",
          "sessions of who left are ended again");
  private volatile Set<String> left = Set.of();
  private Loop loop;

  @PostConstruct
  void start() {
    loop =
        Loop.start(
            threads,
            "desk-leavers",
            () -> {
              look();
              return LOOK_MILLIS;
            });
    loops.started("leavers", loop::runs);
  }

  /** Whether the user left; waits for nothing. */
  public boolean include(String username) {
    return left.contains(username);
  }

  void look() {
    learn();
    endSessions();
  }

  private void learn() {
    try {
      left =
          people.inactive().stream()
              .map(LoginName::of)
              .filter(LoginName::possible)
              .map(LoginName::text)
              .collect(Collectors.toUnmodifiableSet());
      silence.over();
    } catch (RuntimeException e) {
      silence.met(e);
    }
  }

  /** Also while who left is not told anew: he may have logged in just before it was learnt. */
  private void endSessions() {
    try {
      sessions.endAllOf(left, "not active in dataweb_read");
      trouble.over();
    } catch (RuntimeException e) {
      trouble.met(e);
    }
  }

  @PreDestroy
  void stop() {
    silence.hush();
    trouble.hush();
    loop.stop();
  }
}

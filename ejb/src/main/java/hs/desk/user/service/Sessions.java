package hs.desk.user.service;

import hs.desk.bus.Bus;
import hs.desk.bus.Channel;
import hs.desk.bus.Registration;
import hs.desk.database.Databases;
import hs.desk.user.Session;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a token is good. What is known is at most half a second old, and forgotten at once when
 * the bus says that sessions changed; so a busy user costs no query per call, and an ended session
 * is refused on every node within a second, with Redis or without.
 */
@ApplicationScoped
public class Sessions {

  private static final Duration REMEMBERED = Duration.ofMillis(500);
  private static final int TOKENS = 20_000;

  /**
   * The use of a token is written down no more often than this; more often where the idle time is
   * short, so that it is kept within a tenth.
   */
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @EJB private StoredSessions stored;
  @EJB private LoginSettings settings;
  @Inject private Bus bus;
  @EJB private Databases databases;

  private final Recent<String, LiveSession> recent = new Recent<>(REMEMBERED, TOKENS);
  private Registration registration;

  @PostConstruct
  void listen() {
    registration = bus.onWake(Channel.SESSIONS, recent::forgetAll);
  }

  @PreDestroy
  void stop() {
    registration.close();
  }

  /** The session of the token, if it is good now. Asking counts as using it. */
  public Optional<LiveSession> find(Token token) {
    return find(token.sha256());
  }

  /** As {@link #find(Token)}, for an open socket, which keeps the hash only. */
  public Optional<LiveSession> find(String tokenSha256) {
    return Optional.ofNullable(recent.get(tokenSha256, this::ask))
        .filter(session -> Instant.now().isBefore(session.expiresAt()));
  }

  /** Whether a socket opened with the token may stay open. Asking counts as using it. */
  public boolean isLive(String tokenSha256) {
    return find(tokenSha256).isPresent();
  }

  /**
   * Ends the session on every node.
   *
   * @param source the address of who ends it
   */
  public void end(String tokenSha256, String source) {
    stored.end(tokenSha256, source, Instant.now());
    recent.forgetAll();
    bus.wake(Channel.SESSIONS);
  }

  /**
   * Ends all sessions of these people on every node, in the desk's name.
   *
   * @param reason why, for the trail
   */
  public void endAllOf(Set<String> usernames, String reason) {
    Instant now = Instant.now();
    List<String> open = usernames.isEmpty() ? List.of() : stored.openOf(usernames, now);
    if (!open.isEmpty()) {
      open.forEach(token -> stored.endByDesk(token, reason, now));
      recent.forgetAll();
      bus.wake(Channel.SESSIONS);
    }
  }

  private LiveSession ask(String tokenSha256) {
    databases.requireStrategy();
    Instant now = Instant.now();
    return stored
        .alive(tokenSha256, now, settings.idle())
        .map(session -> used(session, now))
        .orElse(null);
  }

  private LiveSession used(Session session, Instant now) {
    if (session.lastSeenAt().plus(notedEvery()).isBefore(now)) {
      stored.touch(session.tokenSha256(), now, session.lastSeenAt());
    }
    return new LiveSession(session.tokenSha256(), session.username(), session.expiresAt());
  }

  /** How old the note of a token's last use may be. */
  public Duration notedEvery() {
    Duration tenth = settings.idle().dividedBy(10);
    return tenth.compareTo(NOTED_EVERY) < 0 ? tenth : NOTED_EVERY;
  }
}

package hs.desk.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** One log-in, known by the SHA-256 of its token; the token itself is kept nowhere. */
@Entity
@Table(name = "session")
public class Session {

  @Id
  @Column(name = "token_sha256")
  private String tokenSha256;

  private String username;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Session() {}

  /**
   * @param tokenSha256 64 lower-case hex digits
   * @param absolute after this long it is over, however busy
   */
  public Session(String tokenSha256, String username, Instant now, Duration absolute) {
    this.tokenSha256 = tokenSha256;
    this.username = username;
    createdAt = now;
    lastSeenAt = now;
    expiresAt = now.plus(absolute);
  }

  public String tokenSha256() {
    return tokenSha256;
  }

  public String username() {
    return username;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  /** The absolute end; the idle end comes earlier. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Null while it lasts. */
  public Instant endedAt() {
    return endedAt;
  }

  public boolean alive(Instant now, Duration idle) {
    return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastSeenAt.plus(idle));
  }

  public void touch(Instant now) {
    if (now.isAfter(lastSeenAt)) {
      lastSeenAt = now;
    }
  }

  /** Ends it; ending it again changes nothing. */
  public void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Session that && tokenSha256.equals(that.tokenSha256);
  }

  @Override
  public int hashCode() {
    return tokenSha256.hashCode();
  }
}

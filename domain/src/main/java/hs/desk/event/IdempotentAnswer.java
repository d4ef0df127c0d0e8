package hs.desk.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The first answer to a write that named an Idempotency-Key. The row is inserted at the beginning
 * of the business transaction, where a copy in flight waits for it, and holds the answer when that
 * commits: a write that failed leaves none.
 */
@Entity
@IdClass(IdempotentAnswer.Key.class)
@Table(name = "idempotency")
public class IdempotentAnswer {

  /** So long the same request gets the same answer; then the key is as good as new. */
  public static final Duration KEPT = Duration.ofHours(24);

  /** Whose key; one user never meets another's. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String username;
    private String idemKey;

    protected Key() {}

    public Key(String username, String idemKey) {
      this.username = username;
      this.idemKey = idemKey;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && username.equals(that.username)
          && idemKey.equals(that.idemKey);
    }

    @Override
    public int hashCode() {
      return 31 * username.hashCode() + idemKey.hashCode();
    }
  }

  @Id private String username;

  @Id
  @Column(name = "idem_key")
  private String idemKey;

  private String route;

  @Column(name = "request_hash")
  private String requestHash;

  private Integer status;
  private String location;
  private String body;

  @Column(name = "created_at")
  private Instant createdAt;

  protected IdempotentAnswer() {}

  /** Whether its time is over. */
  public boolean expired(Instant now) {
    return !now.isBefore(createdAt.plus(KEPT));
  }

  /** Whether a request is the one answered here. */
  public boolean answers(String aRoute, String aRequestHash) {
    return route.equals(aRoute) && requestHash.equals(aRequestHash);
  }

  /** Null only inside the transaction that inserted it. */
  public Integer status() {
    return status;
  }

  /** The Location header, or null. */
  public String location() {
    return location;
  }

  public String body() {
    return body;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IdempotentAnswer that
        && username.equals(that.username)
        && idemKey.equals(that.idemKey);
  }

  @Override
  public int hashCode() {
    return 31 * username.hashCode() + idemKey.hashCode();
  }
}

package hs.desk.user;

import hs.desk.Stored;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A log-in that was refused; also of names nobody has. Counted for the lock-out, then pruned. */
@Entity
@Table(name = "login_failure")
public class LoginFailure extends Stored {

  private String username;
  private String source;
  private Instant at;

  protected LoginFailure() {}

  /**
   * @param source the caller's address
   */
  public LoginFailure(String username, String source, Instant at) {
    this.username = username;
    this.source = source;
    this.at = at;
  }

  public String username() {
    return username;
  }

  public String source() {
    return source;
  }

  public Instant at() {
    return at;
  }
}

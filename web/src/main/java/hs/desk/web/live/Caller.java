package hs.desk.web.live;

import java.security.Principal;

/**
 * Who opened a socket; the principal of its session.
 *
 * @param token SHA-256 of the log-in's token
 */
record Caller(String username, String token) implements Principal {

  @Override
  public String getName() {
    return username;
  }
}

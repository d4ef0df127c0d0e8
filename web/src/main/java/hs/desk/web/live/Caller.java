package hs.desk.web.live;

import java.security.Principal;

/**
 * Who opened a socket; the principal of its session.
 *
 * @param token SHA-256 of the log-in's token
 * @param requestId of the request that opened it, under which its acts are on record; or null
 */
record Caller(String username, String token, String requestId) implements Principal {

  @Override
  public String getName() {
    return username;
  }
}

package hs.desk.web.security;

import hs.desk.user.service.LiveSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The log-in a request came with, kept at the request.
 *
 * @param byCookie whether the browser sent the token by itself
 */
public record CallerSession(LiveSession session, boolean byCookie) {

  private static final String ATTRIBUTE = CallerSession.class.getName();
  private static final String UNKNOWABLE = ATTRIBUTE + ".unknowable";

  /** Empty for a caller who is not logged in. */
  public static Optional<CallerSession> of(HttpServletRequest request) {
    return Optional.ofNullable((CallerSession) request.getAttribute(ATTRIBUTE));
  }

  /** Whether there was a token that could not be checked. */
  public static boolean isUnknowable(HttpServletRequest request) {
    return request.getAttribute(UNKNOWABLE) != null;
  }

  void into(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static void unknowable(HttpServletRequest request) {
    request.setAttribute(UNKNOWABLE, true);
  }
}

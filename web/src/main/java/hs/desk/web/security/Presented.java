package hs.desk.web.security;

import hs.desk.user.service.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The token a request carries.
 *
 * @param byCookie whether the browser added it by itself
 */
public record Presented(Token token, boolean byCookie) {

  public static final String COOKIE = "hs_token";
  private static final String BEARER = "bearer ";

  /**
   * @param authorization the Authorization headers
   * @param cookies the Cookie headers, as sent
   */
  public static Optional<Presented> of(List<String> authorization, List<String> cookies) {
    Optional<Presented> bearer =
        authorization.stream()
            .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
            .findFirst()
            .flatMap(value -> Token.of(value.substring(BEARER.length()).strip()))
            .map(token -> new Presented(token, false));
    return bearer.isPresent() || !authorization.isEmpty() ? bearer : ofCookie(cookies);
  }

  private static Optional<Presented> ofCookie(List<String> cookies) {
    return cookies.stream()
        .flatMap(header -> Stream.of(header.split(";")))
        .map(String::strip)
        .filter(cookie -> cookie.startsWith(COOKIE + "="))
        .findFirst()
        .flatMap(cookie -> Token.of(cookie.substring(COOKIE.length() + 1)))
        .map(token -> new Presented(token, true));
  }
}

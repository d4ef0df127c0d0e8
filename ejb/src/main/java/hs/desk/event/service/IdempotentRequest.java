package hs.desk.event.service;

import hs.desk.Refused;
import hs.desk.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A write that names an Idempotency-Key.
 *
 * @param key at most 255 characters; null when the caller names none: then nothing is remembered
 * @param route method and path without the base
 * @param hash SHA-256 of route and body, 64 hex digits
 */
public record IdempotentRequest(String username, String key, String route, String hash) {

  private static final int LONGEST_KEY = 255;

  /**
   * @param key the header, or null
   * @param body the request as the desk understands it, in one spelling
   */
  public static IdempotentRequest of(String username, String key, String route, String body) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw Refused.rule("Idempotency-Key", "key-length", LONGEST_KEY, key.length());
    }
    return new IdempotentRequest(username, key, route, key == null ? null : hash(route, body));
  }

  /**
   * {@link #of(String, String, String, String)} of a body as it is on the wire, which is written
   * only where there is a key.
   *
   * @param body the request as the desk understands it
   */
  public static IdempotentRequest of(String username, String key, String route, Object body) {
    return of(username, key, route, key == null ? null : Wire.text(body));
  }

  private static String hash(String route, String body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(route.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0);
      return HexFormat.of().formatHex(sha.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

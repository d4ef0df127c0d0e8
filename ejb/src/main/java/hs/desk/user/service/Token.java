package hs.desk.user.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A log-in's secret: 256 random bits. It is shown once, to its owner; we keep its hash. */
public final class Token {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private Token(String text) {
    this.text = text;
  }

  public static Token fresh() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** What a caller presents; empty when it cannot be a token of ours. */
  public static Optional<Token> of(String presented) {
    return presented != null && FORM.matcher(presented).matches()
        ? Optional.of(new Token(presented))
        : Optional.empty();
  }

  /** The secret itself, 43 characters of base64url. */
  public String text() {
    return text;
  }

  /** 64 lower-case hex digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the secret, so that no log holds it. */
  @Override
  public String toString() {
    return "Token";
  }
}

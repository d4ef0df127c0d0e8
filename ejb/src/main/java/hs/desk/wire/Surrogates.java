package hs.desk.wire;

/**
 * Halves of characters in JSON text. JSON can escape one alone, {@code "\ud800"}, which is no text
 * in any encoding: what stored it would store something else.
 */
public final class Surrogates {

  private static final int ESCAPE = 6;

  private Surrogates() {}

  /** Whether the text of JSON names or holds a half without its other half. */
  public static boolean lone(String json) {
    int at = 0;
    while (at < json.length()) {
      int unit = unit(json, at);
      int next = at + width(json, at);
      if (Character.isLowSurrogate((char) unit)) {
        return true;
      }
      if (Character.isHighSurrogate((char) unit)) {
        if (next >= json.length() || !Character.isLowSurrogate((char) unit(json, next))) {
          return true;
        }
        next += width(json, next);
      }
      at = next;
    }
    return false;
  }

  /** The character there, or the one its escape stands for; of other escapes the backslash. */
  private static int unit(String json, int at) {
    return width(json, at) == ESCAPE
        ? Integer.parseInt(json, at + 2, at + ESCAPE, 16)
        : json.charAt(at);
  }

  private static int width(String json, int at) {
    if (json.charAt(at) != '\\') {
      return 1;
    }
    boolean unicode =
        json.startsWith("u", at + 1)
            && at + ESCAPE <= json.length()
            && json.substring(at + 2, at + ESCAPE).chars().allMatch(Surrogates::hex);
    return unicode ? ESCAPE : 2;
  }

  private static boolean hex(int unit) {
    return Character.digit(unit, 16) >= 0 && unit < 128;
  }
}

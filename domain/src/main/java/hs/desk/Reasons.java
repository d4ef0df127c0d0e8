package hs.desk;

import java.util.List;
import java.util.Optional;

/** Why somebody does something, in his own words, for the record. */
public final class Reasons {

  private static final int LONGEST = 500;

  private Reasons() {}

  /** What was given as it is, or null where that says nothing. */
  public static String orNone(String given) {
    return given == null || given.isBlank() ? null : given;
  }

  /** Refuses {@code RULE} one of more than 500 characters; null is none. */
  public static void require(String given) {
    List<Refused.Field> broken = broken(given).stream().toList();
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  /** The same where it is one field among others; empty where it breaks nothing. */
  public static Optional<Refused.Field> broken(String given) {
    return Optional.ofNullable(given)
        .filter(it -> it.codePointCount(0, it.length()) > LONGEST)
        .map(it -> Refused.field("reason", "size", LONGEST, null));
  }
}

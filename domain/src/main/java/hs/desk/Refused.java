package hs.desk;

import jakarta.ejb.ApplicationException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The business refuses an act. Thrown out of a transaction it rolls it back, so that nothing is
 * half-written; it reaches the transport unwrapped.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

  /** Why an act is refused; the transport gives each reason one status. */
  public enum Reason {
    /** Absent, or not the caller's to see: the two are answered alike. */
    NOT_FOUND,
    /** Known to the caller, but not with this role. */
    FORBIDDEN,
    /** Not readable as what it should be: wrong type, unknown word, missing. */
    INVALID,
    /** Well typed, and against a rule. */
    RULE,
    /** An illegal transition, or a race lost. */
    CONFLICT,
    /** The caller's version is not the current one. */
    STALE,
    /** Too often, or too much. */
    TOO_MANY,
    /** Something the act needs does not answer; trying again may help. */
    UNAVAILABLE
  }

  /**
   * One offending field.
   *
   * @param field path in the caller's own words, such as {@code adjustments[3].adjusted_position}
   * @param rule the rule's name, lower case with dashes, such as {@code whole-lots}; also the key
   *     of its text
   * @param limit what the rule allows, or null
   * @param actual what was given, or null
   */
  public record Field(String field, String rule, String limit, String actual) {}

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

  /** What is longer is told with an exponent: nobody reads so many zeros. */
  private static final int MOST_DIGITS = 100;

  private final Reason reason;
  private final String code;
  private final List<String> arguments;
  private final List<Field> fields;
  private final Map<String, Object> facts;

  /**
   * @param code names the refusal for machines and is the key of its text in the caller's language,
   *     lower case with dashes, such as {@code product-halted}
   * @param arguments fill the text, in its order
   * @param facts what else the answer carries, such as {@code allowed} or {@code current_version}
   */
  public Refused(
      Reason reason,
      String code,
      List<String> arguments,
      List<Field> fields,
      Map<String, Object> facts) {
    super(code + arguments);
    this.reason = reason;
    this.code = code;
    this.arguments = List.copyOf(arguments);
    this.fields = List.copyOf(fields);
    this.facts = Map.copyOf(facts);
  }

  public static Refused of(Reason reason, String code, Object... arguments) {
    List<String> words = Arrays.stream(arguments).map(it -> Objects.toString(word(it))).toList();
    return new Refused(reason, code, words, List.of(), Map.of());
  }

  /** A rule broken by one or more fields. */
  public static Refused rule(List<Field> fields) {
    return new Refused(Reason.RULE, "rule-broken", List.of(), fields, Map.of());
  }

  /** A rule broken by one field. */
  public static Refused rule(String field, String rule, Object limit, Object actual) {
    return rule(List.of(field(field, rule, limit, actual)));
  }

  /** A field that cannot be read as what it should be. */
  public static Refused invalid(String field, String rule, Object limit, Object actual) {
    return new Refused(
        Reason.INVALID,
        "field-invalid",
        List.of(field),
        List.of(field(field, rule, limit, actual)),
        Map.of());
  }

  public static Field field(String field, String rule, Object limit, Object actual) {
    return new Field(field, rule, word(limit), word(actual));
  }

  /** Times and decimals as the wire has them, so that a caller can compare them with his own. */
  private static String word(Object value) {
    if (value instanceof Instant time && !time.isBefore(FIRST) && time.isBefore(LAST)) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.atOffset(CHINA));
    }
    if (value instanceof BigDecimal decimal) {
      BigDecimal bare = decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
      boolean endless = Math.max(Math.abs(bare.scale()), bare.precision()) > MOST_DIGITS;
      return endless ? bare.toString() : bare.toPlainString();
    }
    return value == null ? null : value.toString();
  }

  /** The same refusal with a further fact in the answer. */
  public Refused with(String name, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(facts);
    more.put(name, value);
    return new Refused(reason, code, arguments, fields, more);
  }

  public Reason reason() {
    return reason;
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }

  public List<Field> fields() {
    return fields;
  }

  public Map<String, Object> facts() {
    return facts;
  }
}

package hs.desk.instruction;

/**
 * A structural rule that a line breaks.
 *
 * @param rule its name, lower case with dashes; also the key of its text
 * @param limit what the rule allows, or null
 * @param actual what the line asks, or null
 */
public record Breach(String rule, String limit, String actual) {

  static Breach of(String rule, Object limit, Object actual) {
    return new Breach(rule, word(limit), word(actual));
  }

  private static String word(Object value) {
    if (value instanceof java.math.BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value == null ? null : value.toString();
  }
}

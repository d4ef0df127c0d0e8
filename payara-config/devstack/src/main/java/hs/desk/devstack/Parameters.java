package hs.desk.devstack;

import java.math.BigDecimal;
import java.util.Map;

/** The query of a control call, read strictly: what cannot be meant is refused by name. */
record Parameters(Map<String, String> given) {

  /** Refuses when it is missing. */
  String text(String name) {
    String text = given.get(name);
    if (text == null || text.isBlank()) throw new IllegalArgumentException(name + " is missing.");
    return text;
  }

  /** A whole number from 0 to {@code most}; {@code usual} when not given. */
  int number(String name, int usual, int most) {
    BigDecimal value = decimal(name);
    if (value == null) return usual;
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)
      throw new IllegalArgumentException(name + " is 0 to " + most + ".");
    return value.intValue();
  }

  /** Null when not given. */
  Long id(String name) {
    BigDecimal value = decimal(name);
    return value == null ? null : value.longValue();
  }

  /** Null when not given. */
  BigDecimal decimal(String name) {
    String text = given.get(name);
    if (text == null) return null;
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + " is not a number.", e);
    }
  }

  /** A decimal above 0. */
  BigDecimal required(String name) {
    text(name);
    BigDecimal value = decimal(name);
    if (value.signum() <= 0) throw new IllegalArgumentException(name + " is above 0.");
    return value;
  }

  /** Whether it is true; true when not given. */
  boolean isOn(String name) {
    return Boolean.parseBoolean(given.getOrDefault(name, "true"));
  }
}

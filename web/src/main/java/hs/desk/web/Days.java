package hs.desk.web;

import hs.desk.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days in a query string, such as {@code 2026-11-24}. */
public final class Days {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  private Days() {}

  /**
   * Empty where none is given; refuses {@code INVALID} what is no day, {@code RULE} one that cannot
   * be stored.
   *
   * @param name names the parameter in a refusal
   */
  public static Optional<LocalDate> of(String name, String given) {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(given.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return Optional.of(day);
      }
    } catch (DateTimeException e) {
      throw Refused.invalid(name, "type", "date", given);
    }
    throw Refused.rule(name, "range", FIRST_YEAR + "…" + LAST_YEAR, given);
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a column's values are, and so how they are filtered and put in order. */
enum Kind {
  /** Decimals and counts. */
  NUMBER(
      EnumSet.of(
          Operator.EQ,
          Operator.NE,
          Operator.LT,
          Operator.LE,
          Operator.GT,
          Operator.GE,
          Operator.BLANK,
          Operator.NOT_BLANK)),

  /** Filtered by what a clock in China shows, and in order of time. */
  TIME(texts()) {
    @Override
    String text(JsonNode value) {
      String time = super.text(value);
      return time.isEmpty() ? time : CLOCK.format(OffsetDateTime.parse(time));
    }
  },

  /** Everything else; a list is its members with blanks between. */
  TEXT(texts());

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.ofHours(8));

  private final Set<Operator> operators;

  Kind(Set<Operator> operators) {
    this.operators = operators;
  }

  private static Set<Operator> texts() {
    return EnumSet.of(
        Operator.EQ,
        Operator.NE,
        Operator.CONTAINS,
        Operator.NOT_CONTAINS,
        Operator.STARTS,
        Operator.ENDS,
        Operator.BLANK,
        Operator.NOT_BLANK);
  }

  static Kind of(Class<?> type) {
    if (type == Instant.class) {
      return TIME;
    }
    boolean number =
        type == BigDecimal.class || Long.class == type || type == long.class || type == int.class;
    return number ? NUMBER : TEXT;
  }

  /** Those that can be asked for. */
  Set<Operator> operators() {
    return operators;
  }

  /** The value as it is filtered by; empty where there is none. */
  String text(JsonNode value) {
    if (value == null || value.isNull()) {
      return "";
    }
    return value.isArray() ? Cells.joined(value) : value.asText();
  }

  /** What puts the value in its place among others of its column; null where there is none. */
  Comparable<?> place(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    return this == NUMBER ? new BigDecimal(value.asText()) : TEXT.text(value);
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a JSON value is in a cell. */
final class Cells {

  static final Pattern DECIMAL = Pattern.compile("-?\\d{1,38}(\\.\\d{1,38})?");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?\\+08:00");

  /** Names of what is text even where it consists of digits. */
  private static final Set<String> NAMES =
      Set.of(
          "key",
          "note",
          "created_by",
          "booked_by",
          "actor",
          "group",
          "data",
          "reason",
          "room",
          "text");

  /** How a spreadsheet begins what it calculates. */
  private static final String CALCULATED = "=+-@\t\r\n＝＋－＠";

  private Cells() {}

  static Object of(String column, JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (value.isNumber()) {
      return value.isIntegralNumber() ? (Object) value.longValue() : value.decimalValue();
    }
    return value.isTextual()
        ? ofText(column, value.textValue())
        : inert(value.isArray() ? joined(value) : value.toString());
  }

  private static Object ofText(String column, String text) {
    if (isText(column)) {
      return inert(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    }
    if (DATE.matcher(text).matches()) {
      return LocalDate.parse(text);
    }
    return TIME.matcher(text).matches() ? OffsetDateTime.parse(text) : inert(text);
  }

  private static boolean isText(String column) {
    return NAMES.contains(column)
        || column.startsWith("c_")
        || column.endsWith("_id")
        || column.endsWith("_code")
        || column.endsWith("_name");
  }

  static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }

  /** The text with an apostrophe before it where a spreadsheet would calculate it. */
  static String inert(String text) {
    return !text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Refused;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One condition on a row, said as {@code field:operator:value}, such as {@code net:gt:0} or {@code
 * flags:blank}. Numbers are compared as decimals, texts in any case.
 *
 * @param text the operand in lower case; of a number its words
 * @param number null where the field is no number, or nothing is compared
 */
record Condition(String field, Kind kind, Operator operator, String text, BigDecimal number)
    implements Predicate<JsonNode> {

  private static final int PARTS = 3;

  /**
   * Refuses {@code INVALID} a field that is no column, an operator that the field has not, a value
   * that is missing or no decimal.
   *
   * @param where names the parameter in a refusal
   */
  static Condition of(String where, String said, Columns columns) {
    String[] parts = said.split(":", PARTS);
    String field = parts[0].strip();
    Kind kind = columns.kind(where, field);
    Operator operator = operator(where, kind, parts.length > 1 ? parts[1].strip() : "");
    String operand = parts.length == PARTS ? parts[PARTS - 1] : "";
    if (!operator.takesOperand()) {
      return new Condition(field, kind, operator, "", null);
    }
    if (operand.isEmpty()) {
      throw Refused.invalid(where, "required", null, null);
    }
    BigDecimal number = kind == Kind.NUMBER ? decimal(where, operand.strip()) : null;
    return new Condition(field, kind, operator, operand.toLowerCase(Locale.ROOT), number);
  }

  private static Operator operator(String where, Kind kind, String word) {
    return kind.operators().stream()
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refused.invalid(where, "word", words(kind), word));
  }

  private static String words(Kind kind) {
    return kind.operators().stream().map(Operator::word).collect(Collectors.joining(", "));
  }

  private static BigDecimal decimal(String where, String operand) {
    if (!Cells.DECIMAL.matcher(operand).matches()) {
      throw Refused.invalid(where, "decimal", null, operand);
    }
    return new BigDecimal(operand);
  }

  @Override
  public boolean test(JsonNode row) {
    String value = kind.text(row.get(field));
    return switch (operator) {
      case BLANK -> value.isBlank();
      case NOT_BLANK -> !value.isBlank();
      default -> kind == Kind.NUMBER ? ofNumber(value) : ofText(value);
    };
  }

  private boolean ofNumber(String value) {
    return !value.isEmpty() && operator.admits(new BigDecimal(value), number);
  }

  private boolean ofText(String value) {
    return operator.admits(value.toLowerCase(Locale.ROOT), text);
  }
}

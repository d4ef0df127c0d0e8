package hs.desk.web.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.wire.Wire;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the mapper could not read, in the words of the caller: path, rule, what was given. */
final class Unreadable {

  /** What the text of a field's refusal repeats of the value, in characters. */
  private static final int SHOWN = 64;

  private static final Map<Class<?>, String> FORMATS =
      Map.of(
          BigDecimal.class, "decimal",
          Instant.class, "instant-with-offset",
          LocalDate.class, "date");

  private Unreadable() {}

  static Refused trailing() {
    return Refused.of(Reason.INVALID, "json-trailing");
  }

  static Refused notUtf8() {
    return Refused.of(Reason.INVALID, "json-not-utf8");
  }

  static Refused halfCharacter() {
    return Refused.of(Reason.INVALID, "json-half-character");
  }

  static Refused refusal(JsonProcessingException e) {
    if (e.getCause() instanceof Refused refused) {
      return refused;
    }
    if (isBeyondLimits(e) || isBeyondLimits(e.getCause())) {
      return beyondLimits(Wire.limits());
    }
    if (e instanceof InvalidFormatException format) {
      return badFormat(format);
    }
    if (e instanceof MismatchedInputException type && !type.getPath().isEmpty()) {
      return Refused.invalid(path(type), "type", expected(type.getTargetType()), null);
    }
    if (e instanceof MismatchedInputException whole) {
      return Refused.of(Reason.INVALID, "json-type", expected(whole.getTargetType()));
    }
    if (e instanceof JsonMappingException value && !(isSyntax(e.getCause()))) {
      return Refused.invalid(path(value), "type", beyond(e.getCause()), null);
    }
    return notJson(e.getLocation());
  }

  private static boolean isBeyondLimits(Throwable cause) {
    return cause instanceof StreamConstraintsException;
  }

  private static Refused beyondLimits(StreamReadConstraints most) {
    return Refused.of(
        Reason.INVALID,
        "json-limits",
        most.getMaxNestingDepth(),
        most.getMaxTokenCount(),
        most.getMaxNumberLength());
  }

  private static boolean isSyntax(Throwable cause) {
    return cause instanceof JsonProcessingException
        && !(cause instanceof JsonMappingException)
        && !(cause instanceof InputCoercionException);
  }

  /** What a number was to fit into, and does not; null for any other cause. */
  private static String beyond(Throwable cause) {
    return cause instanceof InputCoercionException number ? expected(number.getTargetType()) : null;
  }

  private static Refused badFormat(InvalidFormatException e) {
    Class<?> target = e.getTargetType();
    String given = shown(e.getValue());
    if (target != null && target.isEnum()) {
      return Refused.invalid(path(e), "word", words(target), given);
    }
    String format = target == null ? null : FORMATS.get(target);
    return format != null
        ? Refused.invalid(path(e), format, null, given)
        : Refused.invalid(path(e), "type", expected(target), given);
  }

  private static Refused notJson(JsonLocation where) {
    return where == null
        ? Refused.of(Reason.INVALID, "json-syntax", 1, 1)
        : Refused.of(Reason.INVALID, "json-syntax", where.getLineNr(), where.getColumnNr());
  }

  /** Such as {@code adjustments[3].adjusted_position}; empty for the body itself. */
  private static String path(JsonMappingException e) {
    List<Reference> steps = e.getPath();
    StringBuilder path = new StringBuilder();
    for (Reference step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String words(Class<?> target) {
    return Arrays.stream(target.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  /** JSON's name of what a Java type is read from. */
  private static String expected(Class<?> target) {
    if (target == null) {
      return "object";
    }
    if (Collection.class.isAssignableFrom(target) || target.isArray()) {
      return "array";
    }
    if (Number.class.isAssignableFrom(target)
        || (target.isPrimitive() && target != boolean.class)) {
      return "number";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "boolean";
    }
    boolean text = CharSequence.class.isAssignableFrom(target) || target.isEnum();
    return text || FORMATS.containsKey(target) ? "string" : "object";
  }

  private static String shown(Object value) {
    String text = String.valueOf(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}

package hs.desk.web.error;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import hs.desk.Refused;
import hs.desk.wire.WireNames;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Broken constraints, as fields in the caller's words. A missing value is 400, others are 422. */
final class Violations {

  private static final NamingBase NAMES = new WireNames();

  /** What a field's refusal repeats of a text, in characters. */
  private static final int SHOWN = 64;

  /** Fields a refusal names, the first ones. */
  private static final int NAMED = 100;

  /** A violation and where it is. */
  private record Found(String path, ConstraintViolation<?> violation) {}

  private Violations() {}

  static Fault fault(Collection<? extends ConstraintViolation<?>> violations) {
    boolean missing = violations.stream().anyMatch(one -> one.getInvalidValue() == null);
    List<Refused.Field> fields =
        violations.stream()
            .map(one -> new Found(path(one), one))
            .sorted(Comparator.comparing(Found::path, Violations::byNumber))
            .limit(NAMED)
            .map(Violations::field)
            .toList();
    return missing ? Fault.of(400, "fields-missing", fields) : Fault.of(422, "rule-broken", fields);
  }

  /** A list's elements come by their numbers: the third before the twentieth. */
  private static int byNumber(String one, String other) {
    int number = one.indexOf('[') + 1;
    boolean sameList = number > 0 && one.regionMatches(0, other, 0, number);
    int longer = sameList ? one.indexOf(']') - other.indexOf(']') : 0;
    return longer != 0 ? longer : one.compareTo(other);
  }

  private static Refused.Field field(Found found) {
    ConstraintViolation<?> violation = found.violation();
    Object given = violation.getInvalidValue();
    return Refused.field(found.path(), rule(violation), limit(violation), shown(given));
  }

  /** Missing values have one rule, whichever annotation found them. */
  private static String rule(ConstraintViolation<?> violation) {
    if (violation.getInvalidValue() == null) {
      return "required";
    }
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }

  private static Object limit(ConstraintViolation<?> violation) {
    Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
    Object max = attributes.get("max");
    return Stream.of(attributes.get("value"), max, attributes.get("regexp"))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Object shown(Object given) {
    if (given instanceof CharSequence text && text.length() > SHOWN) {
      return text.subSequence(0, SHOWN) + "…";
    }
    return given instanceof CharSequence || given instanceof Number ? given : null;
  }

  /** The path without the method; the parameter is named only when it is no body. */
  static String path(ConstraintViolation<?> violation) {
    List<String> steps = new ArrayList<>();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = NAMES.translate(node.getName());
      } else if (node.getKind() == ElementKind.PROPERTY
          || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        add(steps, node);
      }
    }
    return steps.isEmpty() ? parameter : String.join(".", steps);
  }

  private static void add(List<String> steps, Path.Node node) {
    if (node.getIndex() != null && !steps.isEmpty()) {
      steps.set(steps.size() - 1, steps.get(steps.size() - 1) + "[" + node.getIndex() + "]");
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      steps.add(NAMES.translate(node.getName()));
    }
  }
}

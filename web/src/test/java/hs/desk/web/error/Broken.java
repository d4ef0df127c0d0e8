package hs.desk.web.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

/**
 * A constraint that an element of a list in a body breaks, as the server's validator tells it.
 *
 * @param given null for none
 */
record Broken(String list, int index, Object given) {

  private record Holder(@NotNull String rule) {}

  static Broken missing(String list, int index) {
    return new Broken(list, index, null);
  }

  static Broken given(String list, int index, Object value) {
    return new Broken(list, index, value);
  }

  ConstraintViolation<?> violation() {
    Path.Node adjust = node(ElementKind.METHOD, "adjust", null);
    Path.Node asked = node(ElementKind.PARAMETER, "asked", null);
    Path.Node whole = node(ElementKind.PROPERTY, list, null);
    Path.Node rule = node(ElementKind.PROPERTY, "rule", index);
    List<Path.Node> nodes = List.of(adjust, asked, whole, rule);
    Path path = fake(Path.class, Map.of("iterator", nodes::iterator));
    ConstraintDescriptor<?> descriptor =
        fake(
            ConstraintDescriptor.class,
            Map.of("getAnnotation", Broken::notNull, "getAttributes", Map::of));
    return fake(
        ConstraintViolation.class,
        Map.of(
            "getPropertyPath", () -> path,
            "getInvalidValue", () -> given,
            "getConstraintDescriptor", () -> descriptor));
  }

  private static Path.Node node(ElementKind kind, String name, Integer index) {
    return fake(
        Path.Node.class,
        Map.of("getKind", () -> kind, "getName", () -> name, "getIndex", () -> index));
  }

  private static Annotation notNull() {
    return Holder.class.getRecordComponents()[0].getAccessor().getAnnotation(NotNull.class);
  }

  private interface Answer {
    Object get();
  }

  private static <T> T fake(Class<T> type, Map<String, Answer> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName()).get()));
  }
}

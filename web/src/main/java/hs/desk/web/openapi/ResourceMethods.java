package hs.desk.web.openapi;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The resource methods among the compiled classes of this module. For the build alone. */
final class ResourceMethods {

  /**
   * One of them.
   *
   * @param path as the description spells it, such as {@code /api/products/{code}/}
   * @param verb such as {@code GET}
   */
  record Call(String path, String verb, Method method) {}

  private ResourceMethods() {}

  /** All of them, by path and verb. */
  static List<Call> all() {
    return classes()
        .filter(type -> type.isAnnotationPresent(Path.class))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(method -> call(method).stream())
        .sorted(Comparator.comparing(Call::path).thenComparing(Call::verb))
        .toList();
  }

  private static Optional<Call> call(Method method) {
    return Arrays.stream(method.getAnnotations())
        .flatMap(note -> Stream.ofNullable(note.annotationType().getAnnotation(HttpMethod.class)))
        .findFirst()
        .map(verb -> new Call(path(method), verb.value(), method));
  }

  private static String path(Method method) {
    Path below = method.getAnnotation(Path.class);
    String whole =
        method.getDeclaringClass().getAnnotation(Path.class).value()
            + "/"
            + (below == null ? "" : below.value())
            + "/";
    return ("/" + whole).replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replaceAll("/+", "/");
  }

  private static Stream<Class<?>> classes() {
    try {
      java.nio.file.Path root =
          java.nio.file.Path.of(
              ResourceMethods.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<java.nio.file.Path> files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.startsWith("hs") && name.endsWith(".class"))
            .map(name -> name.replace(java.io.File.separatorChar, '.').replaceAll("\\.class$", ""))
            .<Class<?>>map(ResourceMethods::load)
            .toList()
            .stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ResourceMethods.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

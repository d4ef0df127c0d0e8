package hs.desk.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A module as it was compiled; the ear's own folder is where its tests run. */
enum Module {
  DOMAIN("../domain"),
  EJB("../ejb"),
  WEB("../web"),
  DEVSTACK("../payara-config/devstack");

  private final Path classes;

  Module(String folder) {
    classes = Path.of(folder, "target", "classes");
  }

  JavaClasses classes() {
    return new ClassFileImporter().importPath(classes);
  }

  /** Packages that hold at least one class, {@code package-info} alone not counted. */
  SortedSet<String> packages() {
    SortedSet<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .map(file -> classes.relativize(file.getParent()).toString().replace('/', '.'))
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  /** Whether the source folder of the package says what it is for. */
  boolean explains(String packageName) {
    Path source = classes.resolve("../../src/main/java").resolve(packageName.replace('.', '/'));
    return Files.isRegularFile(source.resolve("package-info.java"));
  }
}

package hs.desk.devstack.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Server binaries that travel as jars on our class path. */
public final class Software {

  private Software() {}

  /**
   * Unpacks what stands under {@code prefix} in its jar; done once, then the folder is found. A
   * start that is cut off leaves nothing half unpacked, two starts at once do not disturb each
   * other.
   *
   * @param wanted entry names, without the prefix, that are needed
   */
  public static Path folder(String prefix, Path target, Predicate<String> wanted) {
    if (Files.isDirectory(target)) return target;
    try {
      Files.createDirectories(target.getParent());
      Path fresh = Files.createTempDirectory(target.getParent(), "unpack-");
      unpack(jarOf(prefix), prefix, fresh, wanted);
      // a temporary folder is private to its owner; mariadbd may run as somebody else
      Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
      return publish(fresh, target);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack to " + target + ": " + e.getMessage(), e);
    }
  }

  /** Deletes a folder with all it holds; no folder is no error. */
  public static void delete(Path folder) {
    if (!Files.exists(folder)) return;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JarFile jarOf(String prefix) throws IOException {
    URL url = Software.class.getClassLoader().getResource(prefix);
    if (url == null || !(url.openConnection() instanceof JarURLConnection jar))
      throw new IOException("no jar on the class path holds " + prefix);
    jar.setUseCaches(false);
    return jar.getJarFile();
  }

  private static void unpack(JarFile source, String prefix, Path target, Predicate<String> wanted)
      throws IOException {
    try (JarFile jar = source) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (entry.isDirectory() || !entry.getName().startsWith(prefix)) continue;
        String name = entry.getName().substring(prefix.length());
        if (!wanted.test(name)) continue;
        Path file =
            target.resolve(name.isEmpty() ? Path.of(prefix).getFileName().toString() : name);
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
          Files.copy(in, file);
        }
        if (Files.size(file) > 0) file.toFile().setExecutable(true, false);
      }
    }
  }

  private static Path publish(Path fresh, Path target) throws IOException {
    try {
      return Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException alreadyThere) {
      if (!Files.isDirectory(target)) throw alreadyThere;
      delete(fresh);
      return target;
    }
  }
}

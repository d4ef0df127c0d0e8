package hs.desk.devstack.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The boot commands of a node. Payara expands <code>${ENV=NAME}</code> itself, though not in the
 * properties of a realm: there <code>${NAME}</code> stands, which is put in here.
 */
record BootCommands(Path template) {

  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Z0-9_]+)}");

  /** Writes a file that only its owner reads; refuses a name the environment does not hold. */
  void write(Path file, Map<String, String> environment) {
    try {
      String text =
          NAME.matcher(Files.readString(template))
              .replaceAll(found -> value(found.group(1), environment));
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(String name, Map<String, String> environment) {
    String value = environment.get(name);
    if (value == null) throw new IllegalArgumentException("no value for ${" + name + "}");
    return Matcher.quoteReplacement(value.replaceAll("[:=\\\\]", "\\\\$0"));
  }
}

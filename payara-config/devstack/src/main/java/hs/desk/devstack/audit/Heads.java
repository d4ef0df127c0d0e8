package hs.desk.devstack.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heads that were kept outside the database: lines of time, epoch, number, hash. */
final class Heads {

  private static final Pattern LINE =
      Pattern.compile("\\S+\\s+\\d{1,18}\\s+(\\d{1,18})\\s+([0-9a-f]{64})");

  private Heads() {}

  /**
   * Hashes by number. Of two for one number the first counts: a chain that was written anew may
   * have been noted too. A line that was cut off is none.
   *
   * @param file null for none
   * @throws IllegalArgumentException when it holds none
   */
  static Map<Long, String> read(Path file) {
    Map<Long, String> heads = new HashMap<>();
    if (file == null) {
      return heads;
    }
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher head = LINE.matcher(line.strip());
        if (head.matches()) {
          heads.putIfAbsent(Long.valueOf(head.group(1)), head.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file of heads cannot be read: " + file, e);
    }
    if (heads.isEmpty()) {
      throw new IllegalArgumentException("there is no head in " + file);
    }
    return heads;
  }
}

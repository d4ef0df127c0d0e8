package hs.desk.devstack.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The heads that were kept outside the database: lines of time, epoch, number, hash. */
final class Heads {

  private static final int FIELDS = 4;

  private Heads() {}

  /**
   * Hashes by number.
   *
   * @param file null for none
   */
  static Map<Long, String> read(Path file) {
    Map<Long, String> heads = new HashMap<>();
    if (file == null) {
      return heads;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length == FIELDS) {
          heads.put(Long.valueOf(fields[2]), fields[3]);
        }
      }
      return heads;
    } catch (IOException e) {
      throw new UncheckedIOException("the file of heads cannot be read: " + file, e);
    }
  }
}

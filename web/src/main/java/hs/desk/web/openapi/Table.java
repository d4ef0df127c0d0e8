package hs.desk.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The tables beside these classes, in which people write what the build cannot work out. */
final class Table {

  private Table() {}

  /**
   * @param file such as {@code words.properties}
   */
  static Properties of(String file) {
    Properties table = new Properties();
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}

package hs.desk.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** What names on the wire mean, by the one table {@code words.properties}. */
final class Vocabulary {

  /**
   * @param example how it may look, or null where its type says so
   */
  record Word(String meaning, String example) {}

  private final Properties words = new Properties();

  Vocabulary() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("words.properties")) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The word for a property of a schema; the schema's own goes before everybody's. */
  Optional<Word> property(String schema, String name) {
    return Stream.of(schema + "." + name, name, withoutDigit(name)).flatMap(this::find).findFirst();
  }

  /**
   * @param in path, query or header
   */
  Optional<Word> parameter(String in, String name) {
    return find(in + "." + name).findFirst();
  }

  private static String withoutDigit(String name) {
    return name.replaceFirst("\\d$", "");
  }

  private Stream<Word> find(String key) {
    return Stream.ofNullable(words.getProperty(key)).map(Vocabulary::word);
  }

  /** A bar inside the example belongs to it. */
  private static Word word(String line) {
    String[] parts = line.split(" \\| ", 2);
    return new Word(parts[0].strip(), parts.length == 1 ? null : parts[1].strip());
  }
}

package hs.desk.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What names on the wire mean, by the one table {@code words.properties}. */
final class Vocabulary {

  /**
   * @param example how it may look, or null where its type says so
   * @param values the only ones a text may have; empty where it is free or its type says so
   */
  record Word(String meaning, String example, List<String> values) {

    private static final Pattern NULL = Pattern.compile("\\bnull\\b");

    /** Whether the meaning tells when it is null. */
    boolean mayBeNull() {
      return NULL.matcher(meaning).find();
    }

    /** Whether the meaning tells when it is not there at all. */
    boolean mayBeLeftOut() {
      return meaning.contains("left out");
    }
  }

  private final Properties words = Table.of("words.properties");

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
    List<String> parts = Arrays.stream(line.split(" \\| ")).map(String::strip).toList();
    List<String> values = parts.size() < 3 ? List.of() : List.of(parts.get(2).split(", *"));
    return new Word(parts.get(0), parts.size() < 2 ? null : parts.get(1), values);
  }
}

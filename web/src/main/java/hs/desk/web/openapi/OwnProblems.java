package hs.desk.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What each operation refuses of its own accord, by the one table {@code problems.properties}. An
 * entry is a list of parts, each a group or a status with codes; a code that blames fields stands
 * alone, before their rules.
 */
final class OwnProblems {

  private static final Set<String> BLAME_FIELDS = Set.of("rule-broken", "warning-unacknowledged");

  private final Properties parts = new Properties();

  OwnProblems() {
    try (InputStream in = OwnProblems.class.getResourceAsStream("problems.properties")) {
      parts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addTo(ProblemTable table, String operationId) {
    addParts(table, parts.getProperty(operationId, ""));
  }

  private void addParts(ProblemTable table, String entry) {
    for (String part : entry.split(";")) {
      addPart(table, part.strip());
    }
  }

  private void addPart(ProblemTable table, String part) {
    if (part.startsWith("@")) {
      addParts(table, parts.getProperty(part));
    } else if (!part.isEmpty()) {
      List<String> words = Arrays.asList(part.split("\\s+"));
      addCodes(table, words.get(0), words.subList(1, words.size()));
    }
  }

  private static void addCodes(ProblemTable table, String status, List<String> codes) {
    if (BLAME_FIELDS.contains(codes.get(0))) {
      table.addRules(status, codes.get(0), codes.subList(1, codes.size()));
    } else {
      table.add(status, codes.toArray(String[]::new));
    }
  }

  /** The operations that have an entry. */
  List<String> operations() {
    return parts.stringPropertyNames().stream().filter(name -> !name.startsWith("@")).toList();
  }
}

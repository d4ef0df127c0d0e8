package hs.desk.web.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What each operation refuses of its own accord, by the one table {@code problems.properties}. An
 * entry is a list of parts, each a status with codes; a code that blames fields stands alone,
 * before their rules. A group stands for its text.
 */
final class OwnProblems {

  private static final Set<String> BLAME_FIELDS = Set.of("rule-broken", "warning-unacknowledged");
  private static final Pattern GROUP = Pattern.compile("@\\w+");

  private final Properties entries = Table.of("problems.properties");

  void addTo(ProblemTable table, String operationId) {
    Arrays.stream(text(operationId).split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(part -> addPart(table, List.of(part.split("\\s+"))));
  }

  private String text(String name) {
    return GROUP.matcher(entries.getProperty(name, "")).replaceAll(group -> text(group.group()));
  }

  private static void addPart(ProblemTable table, List<String> words) {
    String status = words.get(0);
    List<String> codes = words.subList(1, words.size());
    if (BLAME_FIELDS.contains(codes.get(0))) {
      table.addRules(status, codes.get(0), codes.subList(1, codes.size()));
    } else {
      codes.forEach(code -> table.add(status, code));
    }
  }

  /** The operations that have an entry. */
  List<String> operations() {
    return entries.stringPropertyNames().stream().filter(name -> !name.startsWith("@")).toList();
  }
}

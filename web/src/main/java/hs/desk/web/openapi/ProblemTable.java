package hs.desk.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Codes of problems by status; to a code that blames fields, the rules that may be broken. */
final class ProblemTable {

  private final SortedMap<String, SortedMap<String, SortedSet<String>>> rules = new TreeMap<>();

  void add(String status, String... codes) {
    for (String code : codes) {
      rules(status, code);
    }
  }

  void addRules(String status, String code, List<String> more) {
    rules(status, code).addAll(more);
  }

  private Set<String> rules(String status, String code) {
    return rules
        .computeIfAbsent(status, it -> new TreeMap<>())
        .computeIfAbsent(code, it -> new TreeSet<>());
  }

  Set<String> statuses() {
    return rules.keySet();
  }

  /** As it stands in the description: status, code, rules. */
  Map<String, Map<String, List<String>>> told() {
    Map<String, Map<String, List<String>>> told = new TreeMap<>();
    rules.forEach(
        (status, codes) ->
            told.put(
                status,
                codes.entrySet().stream()
                    .collect(
                        Collectors.toMap(
                            Map.Entry::getKey,
                            code -> List.copyOf(code.getValue()),
                            (one, other) -> one,
                            TreeMap::new))));
    return told;
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which rows are wanted: those for which of every list of alternatives one holds.
 *
 * @param every of each the conditions that stand for one another
 */
record RowFilter(List<List<Condition>> every) implements Predicate<JsonNode> {

  private static final int MOST_LISTS = 30;
  private static final int MOST_CONDITIONS = 100;
  private static final int LONGEST = 4_000;

  RowFilter {
    every = every.stream().map(List::copyOf).toList();
  }

  /**
   * Refuses {@code INVALID} what is no condition on one of the columns, and what is too long.
   *
   * @param said each of conditions with {@code |} between; in a value {@code \|} and {@code \\}
   *     stand for the characters themselves
   */
  static RowFilter of(List<String> said, Columns columns) {
    requireAtMost("filter", MOST_LISTS, said.size());
    return new RowFilter(
        IntStream.range(0, said.size())
            .mapToObj(at -> alternatives("filter[" + at + "]", said.get(at), columns))
            .toList());
  }

  private static List<Condition> alternatives(String where, String said, Columns columns) {
    requireAtMost(where, LONGEST, said.length());
    List<String> parts = split(said);
    requireAtMost(where, MOST_CONDITIONS, parts.size());
    return parts.stream().map(part -> Condition.of(where, part, columns)).toList();
  }

  private static void requireAtMost(String where, int most, int actual) {
    if (actual > most) {
      throw Refused.invalid(where, "size", most, actual);
    }
  }

  private static List<String> split(String said) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int at = 0; at < said.length(); at++) {
      char sign = said.charAt(at);
      if (sign == '|') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (sign == '\\' && at + 1 < said.length()) {
        at++;
        part.append(said.charAt(at));
      } else {
        part.append(sign);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** The columns it looks at. */
  Set<String> fields() {
    return every.stream().flatMap(List::stream).map(Condition::field).collect(Collectors.toSet());
  }

  @Override
  public boolean test(JsonNode row) {
    return every.stream().allMatch(list -> list.stream().anyMatch(one -> one.test(row)));
  }
}

package hs.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of calls that were bad, and what no answer may be, whatever was sent. */
final class BadCalls {

  private static final List<String> LEAKS =
      List.of("Exception", "hs.desk.", "jakarta", "SELECT ", "eclipse", "SQLSTATE");

  private final List<String> wrong = new ArrayList<>();
  private final Map<Integer, Integer> counts = new TreeMap<>();
  private final RowCount rows;

  BadCalls(Database strategy) {
    rows = new RowCount(strategy);
  }

  void look(Operation operation, String what, Answer answer) {
    counts.merge(answer.status(), 1, Integer::sum);
    boolean refused = answer.status() >= 400;
    boolean problem =
        answer.header("Content-Type").orElse("").startsWith("application/problem+json");
    if (answer.status() >= 500 || refused && (!problem || says(answer, "code").isBlank())) {
      note(what, answer);
    } else if (refused && LEAKS.stream().anyMatch(answer.text()::contains)) {
      note(what + " leaks", answer);
    } else if (!operation.describes(answer.status())) {
      note(what + " not described", answer);
    }
    String changed = rows.changed();
    if (refused && !changed.isEmpty()) {
      note(what + " left rows behind: " + changed, answer);
    }
  }

  void look(Operation operation, Mutations.Mutation bad, Answer answer) {
    look(operation, bad.what(), answer);
    if (bad.wants() == 400 && !names(answer, bad.field())) {
      note(bad.what() + " wants 400 with its field", answer);
    }
    if (bad.wants() == 0 && answer.status() == 400) {
      note(bad.what() + " is ignored", answer);
    }
  }

  void note(String what, Answer answer) {
    String text = answer.toString();
    wrong.add(what + ": " + text.substring(0, Math.min(600, text.length())));
  }

  /** Takes over what was written on purpose. */
  void settle() {
    rows.changed();
  }

  private static String says(Answer answer, String member) {
    return answer.json().path(member).asText();
  }

  private static boolean names(Answer answer, String field) {
    return answer.status() == 400
        && answer.json().path("fields").isArray()
        && answer.json().at("/fields/0/field").asText().startsWith(field)
        && !answer.json().at("/fields/0/rule").asText().isBlank()
        && !answer.json().at("/fields/0/detail").asText().isBlank();
  }

  /**
   * Prints the counts; nothing may be wrong.
   *
   * @return calls by status
   */
  Map<Integer, Integer> report(String of) {
    int sum = counts.values().stream().mapToInt(it -> it).sum();
    System.out.println("bad calls: " + sum + " with bad " + of + ", by status " + counts);
    assertThat(wrong).isEmpty();
    assertThat(sum).isGreaterThan(100);
    return counts;
  }
}

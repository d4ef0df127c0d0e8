package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.Transitions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of every table against design.md §4, written down a second time as text. */
class TransitionTablesTest {

  private static final String INSTRUCTION =
      """
      DRAFT -> PENDING_APPROVAL APPROVED CANCELLED
      PENDING_APPROVAL -> APPROVED REJECTED CANCELLED EXPIRED
      APPROVED -> EXECUTING PAUSED COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      EXECUTING -> PAUSED CANCELLING COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      PAUSED -> APPROVED EXECUTING CANCELLING COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      CANCELLING -> COMPLETED CANCELLED PARTIALLY_CANCELLED
      COMPLETED -> EXECUTING
      """;

  private static final String LINE =
      """
      PENDING -> PARTIAL DONE CANCELLED
      PARTIAL -> PENDING DONE PART_CANCELLED
      DONE -> PENDING PARTIAL
      """;

  private static final String DETAIL =
      """
      UNFILLED -> PARTIAL FILLED CANCELLED
      PARTIAL -> UNFILLED FILLED PART_CANCELLED
      FILLED -> UNFILLED PARTIAL
      """;

  static Stream<Arguments> pairs() {
    List<Arguments> pairs = new ArrayList<>();
    add(pairs, InstructionStatus.values(), InstructionStatus.TABLE, INSTRUCTION);
    add(pairs, LineStatus.values(), LineStatus.TABLE, LINE);
    add(pairs, DetailStatus.values(), DetailStatus.TABLE, DETAIL);
    return pairs.stream();
  }

  private static <E extends Enum<E>> void add(
      List<Arguments> pairs, E[] values, Transitions<E> table, String text) {
    Set<String> allowed =
        text.lines().flatMap(TransitionTablesTest::words).collect(Collectors.toSet());
    for (E from : values) {
      for (E to : values) {
        Function<E, E> move = next -> table.move("thing", 7L, from, next);
        pairs.add(Arguments.of(from, to, allowed.contains(from + ">" + to), move));
      }
    }
  }

  private static Stream<String> words(String line) {
    String[] sides = line.split(" -> ");
    return Arrays.stream(sides[1].split(" ")).map(to -> sides[0] + ">" + to);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @MethodSource("pairs")
  <E extends Enum<E>> void movesOnlyAlongTheTable(
      E from, E to, boolean allowed, Function<E, E> move) {
    if (allowed) {
      assertThat(move.apply(to)).isSameAs(to);
      return;
    }
    assertThatThrownBy(() -> move.apply(to))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isSameAs(Refused.Reason.CONFLICT);
              assertThat(refused.facts()).containsKey("allowed");
            });
  }
}

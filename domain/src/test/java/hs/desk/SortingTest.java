package hs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortingTest {

  private record Row(int id, String name) {}

  private static final Sorting<Row> SORTING =
      new Sorting<Row>(Map.of("id", Row::id, "name", Row::name), Comparator.comparing(Row::id));

  private static final List<Row> ROWS =
      List.of(new Row(3, "b"), new Row(1, "b"), new Row(4, null), new Row(2, "a"));

  private static List<Integer> ids(int offset, int limit, Window.Order... ordering) {
    return SORTING.cut(ROWS, new Window(offset, limit, List.of(ordering), null)).rows().stream()
        .map(Row::id)
        .toList();
  }

  @Test
  void sortsByTheFieldsThenByTies() {
    assertThat(ids(0, 9, new Window.Order("name", false))).containsExactly(2, 1, 3, 4);
  }

  @Test
  void whatHasNoValueIsLastInEitherDirection() {
    assertThat(ids(0, 9, new Window.Order("name", true))).containsExactly(1, 3, 2, 4);
  }

  @Test
  void cutsThePartAndCountsTheWhole() {
    assertThat(ids(1, 2, new Window.Order("id", true))).containsExactly(3, 2);
    assertThat(ids(9, 2, new Window.Order("id", true))).isEmpty();
    assertThat(SORTING.cut(ROWS, new Window(0, 1, List.of(), null)).count()).isEqualTo(4);
  }

  @Test
  void aWindowFindsTextInAnyCase() {
    Window window = new Window(0, 1, List.of(), "If");
    assertThat(window.finds(null, "xIF2612")).isTrue();
    assertThat(window.finds(null, "IC")).isFalse();
    assertThat(new Window(0, 1, List.of(), null).finds("IC")).isTrue();
  }
}

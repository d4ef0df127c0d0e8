package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Window.Order;
import hs.desk.monitor.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The order of live rows, as a grid sorts: numbers by value, texts by their characters, what is
 * missing before everything else; equals by their keys.
 *
 * @param kinds of the columns that are ordered by
 */
record RowOrder(List<Order> orders, List<Kind> kinds) {

  /** A row and what it is put in order by; the row is read again when it is written. */
  private record Placed(Row row, List<Comparable<?>> places) {}

  static RowOrder of(List<Order> orders, Columns columns) {
    return new RowOrder(
        List.copyOf(orders),
        orders.stream().map(order -> columns.kind("ordering", order.field())).toList());
  }

  /**
   * The rows in order; without any asked for as they came.
   *
   * @param reading of a row what it says
   */
  List<Row> sorted(List<Row> rows, Function<Row, JsonNode> reading) {
    return orders.isEmpty()
        ? rows
        : rows.stream()
            .map(row -> new Placed(row, places(reading.apply(row))))
            .sorted(this::compare)
            .map(Placed::row)
            .toList();
  }

  private List<Comparable<?>> places(JsonNode row) {
    List<Comparable<?>> places = new ArrayList<>(orders.size());
    for (int at = 0; at < orders.size(); at++) {
      places.add(kinds.get(at).place(row.get(orders.get(at).field())));
    }
    return places;
  }

  private int compare(Placed one, Placed other) {
    for (int at = 0; at < orders.size(); at++) {
      int found = compare(one.places().get(at), other.places().get(at));
      if (found != 0) {
        return orders.get(at).descending() ? -found : found;
      }
    }
    return one.row().key().compareTo(other.row().key());
  }

  /** Both are of one column, and so of one type. */
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> one, Comparable<?> other) {
    return Comparator.nullsFirst(Comparator.<Comparable<Object>>naturalOrder())
        .compare((Comparable<Object>) one, (Comparable<Object>) other);
  }
}

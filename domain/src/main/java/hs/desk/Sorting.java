package hs.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What a list that is at hand whole can be sorted by.
 *
 * @param fields wire spelling to what a row has there; rows without a value come last, whichever
 *     the direction
 * @param ties order of rows that are equal in all fields asked for
 */
public record Sorting<T>(
    Map<String, Function<? super T, ? extends Comparable<?>>> fields, Comparator<? super T> ties) {

  public Sorting {
    fields = Map.copyOf(fields);
  }

  /** The fields a caller may name. */
  public Set<String> names() {
    return fields.keySet();
  }

  /** The part of the list that is asked for; what is searched for was filtered before. */
  public Slice<T> cut(Collection<T> all, Window window) {
    List<T> rows =
        all.stream()
            .sorted(order(window.ordering()))
            .skip(window.offset())
            .limit(window.limit())
            .toList();
    return Slice.of(rows, all.size());
  }

  private Comparator<T> order(List<Window.Order> ordering) {
    Comparator<T> order = (a, b) -> 0;
    for (Window.Order by : ordering) {
      order = order.thenComparing(fields.get(by.field()), nullsLast(by.descending()));
    }
    return order.thenComparing(ties);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <C> Comparator<C> nullsLast(boolean descending) {
    Comparator natural = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    return Comparator.nullsLast(natural);
  }
}

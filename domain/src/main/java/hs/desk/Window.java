package hs.desk;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param offset rows to skip
 * @param limit rows wanted, 1 to 500
 * @param ordering fields in wire spelling, most significant first; each is one the list allows
 * @param search free text, or null
 */
public record Window(int offset, int limit, List<Order> ordering, String search) {

  /** One field to sort by. */
  public record Order(String field, boolean descending) {

    /** As it is asked for, such as {@code -created_at}. */
    public String word() {
      return descending ? "-" + field : field;
    }
  }

  public Window {
    ordering = List.copyOf(ordering);
  }

  /** Whether one of the texts, of which some may be null, has what is searched for, in any case. */
  public boolean finds(String... texts) {
    return search == null
        || Stream.of(texts)
            .filter(Objects::nonNull)
            .anyMatch(text -> lower(text).contains(lower(search)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package hs.desk;

import java.util.List;

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
  public record Order(String field, boolean descending) {}

  public Window {
    ordering = List.copyOf(ordering);
  }
}

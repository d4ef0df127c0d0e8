package hs.desk.web;

import hs.desk.Refused;
import hs.desk.Window;
import hs.desk.Window.Order;
import jakarta.ws.rs.QueryParam;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query of every list: {@code page}, {@code page_size}, {@code ordering}, {@code search}. Taken
 * by a resource method as {@code @BeanParam}.
 */
public class PageRequest {

  private static final int MOST = 500;
  private static final int USUAL = 50;

  /** Pages further than this are nobody's reading, and cost as if they were. */
  private static final int FURTHEST = 1_000_000;

  @Parameter(
      description = "Page, from 1",
      schema = @Schema(implementation = Integer.class, defaultValue = "1"))
  @QueryParam("page")
  private String page;

  @Parameter(
      description = "Rows per page, 1 to 500",
      schema = @Schema(implementation = Integer.class, defaultValue = "50"))
  @QueryParam("page_size")
  private String pageSize;

  @Parameter(description = "Fields to sort by, comma separated; - before a field: descending")
  @QueryParam("ordering")
  private String ordering;

  @Parameter(description = "Free text")
  @QueryParam("search")
  private String search;

  public PageRequest() {}

  PageRequest(String page, String pageSize, String ordering, String search) {
    this.page = page;
    this.pageSize = pageSize;
    this.ordering = ordering;
    this.search = search;
  }

  /**
   * Number of the page, from 1; {@code INVALID} what is no number, {@code RULE} one out of range.
   */
  public int number() {
    return number("page", page, 1, FURTHEST);
  }

  /** How many to a page, refused alike. */
  public int size() {
    return number("page_size", pageSize, USUAL, MOST);
  }

  /**
   * The part of the list that is asked for.
   *
   * @param orderable fields the list can be sorted by, in wire spelling
   * @param usual ordering when none is asked for, such as {@code -created_at,-id}
   */
  public Window window(Set<String> orderable, String usual) {
    List<Order> orders = orders(orderable, isBlank(ordering) ? usual : ordering);
    String text = isBlank(search) ? null : search.strip();
    return new Window((number() - 1) * size(), size(), orders, text);
  }

  private static int number(String name, String given, int usual, int most) {
    if (isBlank(given)) {
      return usual;
    }
    if (!given.strip().matches("[+-]?\\d+")) {
      throw Refused.invalid(name, "type", "number", given);
    }
    BigInteger number = new BigInteger(given.strip());
    if (number.signum() > 0 && number.compareTo(BigInteger.valueOf(most)) <= 0) {
      return number.intValue();
    }
    throw Refused.rule(name, "range", "1…" + most, given);
  }

  /**
   * Refuses {@code INVALID} a field that is not orderable.
   *
   * @param fields comma separated; a dash before one: descending
   */
  public static List<Order> orders(Set<String> orderable, String fields) {
    return Arrays.stream(fields.split(",", -1))
        .map(field -> order(orderable, field.strip()))
        .toList();
  }

  private static Order order(Set<String> orderable, String given) {
    boolean descending = given.startsWith("-");
    String field = descending ? given.substring(1) : given;
    if (!orderable.contains(field)) {
      String allowed = String.join(", ", new TreeSet<>(orderable));
      throw Refused.invalid("ordering", "word", allowed, field);
    }
    return new Order(field, descending);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}

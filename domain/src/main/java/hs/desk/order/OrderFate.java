package hs.desk.order;

import java.util.List;

/** What became of an order, from the feed's codes (domain.md §1.1). */
public enum OrderFate {
  /** The exchange may still fill it. */
  WORKING,
  FILLED,
  /** It ended with something left, by whomever: also what an exchange sends back unfilled. */
  CANCELLED,
  /** It never reached the book. */
  REJECTED,
  /** A conditional order that is not triggered, or a code nobody knows. */
  WAITING;

  /** Codes of {@code order_record.status} that mean {@link #WORKING}. */
  public static final List<String> WORKING_CODES = List.of("1", "3", "a", "c");

  /**
   * @param status the code of {@code order_record.status}
   * @param submitStatus the code beside it; 4 with status 5 is a rejection
   */
  public static OrderFate of(String status, String submitStatus) {
    if (WORKING_CODES.contains(status)) {
      return WORKING;
    }
    return switch (status) {
      case "0" -> FILLED;
      case "2", "4" -> CANCELLED;
      case "5" -> "4".equals(submitStatus) ? REJECTED : CANCELLED;
      default -> WAITING;
    };
  }
}

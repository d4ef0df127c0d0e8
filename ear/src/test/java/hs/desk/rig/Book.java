package hs.desk.rig;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a product holds in the monitor's database now, and orders a manager could give on it. With a
 * moving market the next look may differ.
 */
public final class Book {

  private static final String FUTURES =
      """
      SELECT id, net
      FROM (SELECT p.c_instrument_id AS id,
                   SUM(IF(p.direction = 'L', 1, -1) * (p.yd_position + p.td_position)) AS net
            FROM strategy_position p JOIN contract_list c USING (c_instrument_id)
            WHERE p.product_code = ? AND c.c_type_name = '期货'
            GROUP BY p.c_instrument_id) held
      WHERE ABS(net) >= 1 ORDER BY ABS(net) DESC, id
      """;

  private final Database monitor;
  private final String product;

  /**
   * @param monitor an account that may read {@code pms_monitor}
   */
  public Book(Database monitor, String product) {
    this.monitor = monitor;
    this.product = product;
  }

  /**
   * A contract and the net of what is held.
   *
   * @param net lots, long positive, never 0
   */
  public record Held(String instrumentId, BigDecimal net) {

    /** One lot less of it, which no limit may refuse. */
    public Map<String, Object> reducedByOne() {
      BigDecimal target = net.subtract(BigDecimal.valueOf(net.signum()));
      return line(target);
    }

    public Map<String, Object> line(BigDecimal adjusted) {
      return Map.of("c_instrument_id", instrumentId, "adjusted_position", adjusted.toPlainString());
    }
  }

  /** Futures held, the largest net first. */
  public List<Held> futures() {
    return monitor.rows(FUTURES, product).stream()
        .map(row -> new Held((String) row.get("id"), (BigDecimal) row.get("net")))
        .toList();
  }

  /** The body of an adjustment that takes one lot off so many futures. */
  public Map<String, Object> reduction(String note, int lines) {
    Stream<Held> held = futures().stream().limit(lines);
    return Map.of(
        "product_code",
        product,
        "note",
        note,
        "urgency",
        "NORMAL",
        "adjustments",
        held.map(Held::reducedByOne).toList());
  }
}

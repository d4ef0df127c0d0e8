package hs.desk.rules;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of one test, on contracts of its own; closing takes them all away. */
public final class Limits implements AutoCloseable {

  private static final List<String> LIMITED =
      List.of(
          "POSITION_LIMIT",
          "CONCENTRATION",
          "ORDER_SIZE",
          "ORDER_VALUE",
          "NET_DELTA",
          "GROSS_NOTIONAL",
          "MARGIN_RATIO",
          "RISK_DEGREE",
          "FUNDS",
          "PRICE_BAND");

  private static final List<String> UNLIMITED =
      List.of("RESTRICTED", "OPPOSITE", "DUPLICATE", "STALE_PRICE", "UNVALUED");

  private final RunningDesk desk;
  private final DeskClient risk;
  private final List<Long> made = new ArrayList<>();
  private final List<JsonNode> instructions = new ArrayList<>();

  public Limits(RunningDesk desk) {
    this.desk = desk;
    risk = desk.as("risk1");
  }

  /**
   * Futures that this product does not hold, so that nobody reduces them, and on which no other
   * test left anything open.
   */
  static List<String> strangers(RunningDesk desk, String product) {
    Set<String> open =
        desk
            .inspect("strategy")
            .rows(
                "SELECT c_instrument_id AS id FROM instruction_detail"
                    + " WHERE status IN ('UNFILLED', 'PARTIAL')"
                    + " UNION SELECT c_instrument_id FROM provisional_fill")
            .stream()
            .map(row -> (String) row.get("id"))
            .collect(Collectors.toSet());
    return desk
        .inspect("pms_monitor")
        .rows(
            "SELECT c.c_instrument_id AS id FROM contract_list c JOIN quote q USING (c_instrument_id)"
                + " WHERE c.c_type_name = '期货' AND q.last_price > 0"
                + " AND c.expire_date > DATE_ADD(NOW(), INTERVAL 20 DAY)"
                + " AND NOT EXISTS (SELECT 1 FROM strategy_position p"
                + " WHERE p.c_instrument_id = c.c_instrument_id AND p.product_code = ?)"
                + " ORDER BY c.c_instrument_id DESC",
            product)
        .stream()
        .map(row -> (String) row.get("id"))
        .filter(id -> !open.contains(id))
        .toList();
  }

  public static Map<String, Object> rule(
      String kind, String level, String product, String contract) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", kind);
    rule.put("level", level);
    rule.put("product_code", product);
    rule.put("c_instrument_id", contract);
    return rule;
  }

  public JsonNode add(Map<String, Object> rule) {
    JsonNode added = risk.post("api/check-rules/", rule).expect(201).json();
    made.add(added.path("id").asLong());
    return added;
  }

  public JsonNode add(String kind, String level, String product, String contract, String limit) {
    Map<String, Object> rule = rule(kind, level, product, contract);
    rule.put("limit_value", limit);
    return add(rule);
  }

  /** A rule of every kind that blocks whatever it is asked about. */
  void wallIn(String product, String contract) {
    LIMITED.forEach(kind -> add(kind, "BLOCK", product, contract, "0.0000000001"));
    UNLIMITED.forEach(kind -> add(rule(kind, "BLOCK", product, contract)));
  }

  /** Cancels the instruction in the end, while the rules are still there. */
  JsonNode cancelled(JsonNode instruction) {
    instructions.add(instruction);
    return instruction;
  }

  /** Whoever made it cancels it now. */
  void cancel(JsonNode instruction) {
    cancel(desk, instruction);
  }

  static void cancel(RunningDesk desk, JsonNode instruction) {
    Map<String, Object> asked =
        Map.of("status", "CANCELLED", "reason", "limits", "version", instruction.get("version"));
    desk.as(instruction.path("created_by").asText())
        .put("api/instructions/" + instruction.get("id").asLong() + "/status/", asked)
        .expect(200);
  }

  /** Says a rule anew; answers it with its new version. */
  public JsonNode change(JsonNode rule, Map<String, Object> anew) {
    Map<String, Object> body = new HashMap<>(anew);
    body.put("version", rule.path("version").asLong());
    return risk.put("api/check-rules/" + rule.path("id").asLong() + "/", body).expect(200).json();
  }

  /** The body of an adjustment with one line. */
  static Map<String, Object> ask(String product, String contract, long target) {
    return ask(product, List.of(line(contract, target)));
  }

  static Map<String, Object> ask(String product, List<Map<String, Object>> lines) {
    Map<String, Object> body = new HashMap<>();
    body.put("product_code", product);
    body.put("note", "limits");
    body.put("adjustments", lines);
    return body;
  }

  static Map<String, Object> line(String contract, long target) {
    return Map.of(
        "c_instrument_id", contract, "adjusted_position", BigDecimal.valueOf(target).toString());
  }

  Book book(String product) {
    return new Book(desk.inspect("pms_monitor"), product);
  }

  @Override
  public void close() {
    instructions.forEach(this::cancel);
    made.forEach(id -> risk.delete("api/check-rules/" + id + "/"));
  }
}

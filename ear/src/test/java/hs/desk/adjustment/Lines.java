package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What must hold for every instruction, checked from its own answer. */
final class Lines {

  private static final Set<String> NAMING = Set.of("SHFE", "INE");

  private Lines() {}

  static BigDecimal number(JsonNode node) {
    assertThat(node.isTextual()).as("decimals are strings: %s", node).isTrue();
    return new BigDecimal(node.asText());
  }

  /** The same without what the market does to it meanwhile: working orders, gaps, overlaps. */
  static JsonNode stored(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    for (String live : List.of("working", "idle", "gap", "other_open", "margin")) {
      copy.findParents(live).forEach(parent -> ((ObjectNode) parent).remove(live));
    }
    for (JsonNode flags : copy.findValues("flags")) {
      Iterator<JsonNode> words = flags.elements();
      while (words.hasNext()) {
        if (words.next().asText().equals("OVERLAP")) {
          words.remove();
        }
      }
    }
    return copy;
  }

  /** Current is the snapshot's net, details sum to the change, totals to the lines. */
  static void assertConsistent(JsonNode instruction) {
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal adjusted = BigDecimal.ZERO;
    int unvalued = 0;
    for (JsonNode line : instruction.path("adjustments")) {
      assertLine(line);
      if (line.path("delta").isNull()) {
        unvalued++;
      } else {
        current = current.add(number(line.path("current_delta_value")));
        adjusted = adjusted.add(number(line.path("adjusted_delta_value")));
      }
    }
    assertThat(number(instruction.path("total_current_delta_value"))).isEqualByComparingTo(current);
    assertThat(number(instruction.path("total_adjusted_delta_value")))
        .isEqualByComparingTo(adjusted);
    assertThat(instruction.path("unvalued_lines").asInt()).isEqualTo(unvalued);
  }

  private static void assertLine(JsonNode line) {
    BigDecimal net = BigDecimal.ZERO;
    for (JsonNode row : line.path("snapshot")) {
      BigDecimal lots = number(row.path("yesterday_qty")).add(number(row.path("today_qty")));
      net = row.path("direction").asText().equals("L") ? net.add(lots) : net.subtract(lots);
    }
    BigDecimal current = number(line.path("current_position"));
    assertThat(current).as("net of the snapshot of %s", line).isEqualByComparingTo(net);
    BigDecimal change = number(line.path("adjusted_position")).subtract(current);
    assertThat(sum(line.path("details"))).as("details of %s", line).isEqualByComparingTo(change);
    assertDeltaValue(line, "current_position", "current_delta_value");
    assertDeltaValue(line, "adjusted_position", "adjusted_delta_value");
  }

  private static void assertDeltaValue(JsonNode line, String position, String value) {
    JsonNode kept = line.path("snapshot").get(0);
    if (line.path("delta").isNull()) {
      assertThat(line.path(value).isNull()).isTrue();
      assertThat(line.path("flags").toString()).contains("DELTA_MISSING");
      return;
    }
    BigDecimal expected =
        number(line.path("delta"))
            .multiply(number(line.path(position)))
            .multiply(number(line.path("multiplier")))
            .multiply(number(kept.path("underlying_price")))
            .setScale(4, RoundingMode.HALF_UP);
    assertThat(number(line.path(value))).as("%s of %s", value, line).isEqualByComparingTo(expected);
  }

  static BigDecimal sum(JsonNode details) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode detail : details) {
      BigDecimal quantity = number(detail.path("quantity"));
      sum =
          detail.path("buy_sell").asText().equals("BUY")
              ? sum.add(quantity)
              : sum.subtract(quantity);
    }
    return sum;
  }

  /**
   * The orders that close everything of a futures line whose lots are not frozen, told from its
   * snapshot: in order of accounts, today's before yesterday's where days are named.
   */
  static List<String> closings(JsonNode line) {
    String side = number(line.path("current_position")).signum() > 0 ? "L" : "S";
    TreeMap<String, JsonNode> byAccount = new TreeMap<>();
    for (JsonNode row : line.path("snapshot")) {
      if (row.path("direction").asText().equals(side)) {
        byAccount.put(row.path("account_id").asText(), row);
      }
    }
    List<String> told = new ArrayList<>();
    byAccount.forEach((account, row) -> close(told, account, row, line));
    return told;
  }

  private static void close(List<String> told, String account, JsonNode row, JsonNode line) {
    BigDecimal today = number(row.path("today_qty"));
    BigDecimal yesterday = number(row.path("yesterday_qty"));
    if (NAMING.contains(line.path("c_exchange_id").asText())) {
      tell(told, account, "CLOSETODAY", today);
      tell(told, account, "CLOSEYESTERDAY", yesterday);
    } else {
      tell(told, account, "CLOSE", today.add(yesterday));
    }
  }

  private static void tell(List<String> told, String account, String offset, BigDecimal lots) {
    if (lots.signum() > 0) {
      told.add(account + " " + offset + " " + lots.toBigInteger());
    }
  }

  static boolean frozen(JsonNode line) {
    for (JsonNode row : line.path("snapshot")) {
      if (number(row.path("frozen_qty")).signum() > 0) {
        return true;
      }
    }
    return false;
  }

  /** Account, offset and lots of the details; chunks of one order are added up. */
  static List<String> told(JsonNode details) {
    Map<String, BigDecimal> orders = new LinkedHashMap<>();
    for (JsonNode detail : details) {
      String order = detail.path("account_id").asText() + " " + detail.path("open_close").asText();
      orders.merge(order, number(detail.path("quantity")), BigDecimal::add);
    }
    return orders.entrySet().stream()
        .map(order -> order.getKey() + " " + order.getValue().toBigInteger())
        .toList();
  }
}

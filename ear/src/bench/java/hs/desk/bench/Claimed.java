package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A detail that manager1 asked for and trader1 has claimed. */
record Claimed(long id, String productCode, String accountId, Future future, int lots) {

  /**
   * So many instructions for each product, with a line of so many lots on each future; returns when
   * their mails are out.
   */
  static List<Claimed> prepare(Bench bench, List<Future> futures, int instructions, int lots)
      throws Exception {
    RunningDesk desk = bench.desk();
    String manager = desk.token("manager1");
    String trader = desk.token("trader1");
    List<Claimed> claimed = new ArrayList<>();
    for (int i = 0; i < instructions * Bench.PRODUCTS.size(); i++) {
      String product = Bench.PRODUCTS.get(i % Bench.PRODUCTS.size());
      Map<String, Object> body = body(product, futures, lots);
      JsonNode given = desk.json(desk.post(manager, "api/instructions/adjustment/", body));
      for (Claimed each : details(given, product, futures)) {
        desk.json(desk.put(trader, "api/trade-details/" + each.id() + "/claim/"));
        claimed.add(each);
      }
    }
    bench.awaitQuiet();
    return claimed;
  }

  private static Map<String, Object> body(String product, List<Future> futures, int lots) {
    List<Map<String, String>> lines = new ArrayList<>();
    for (Future future : futures) {
      lines.add(Map.of("c_instrument_id", future.id(), "adjusted_position", "" + lots));
    }
    return Map.of(
        "product_code", product, "note", "bench", "urgency", "NORMAL", "adjustments", lines);
  }

  private static List<Claimed> details(JsonNode given, String product, List<Future> futures) {
    List<Claimed> details = new ArrayList<>();
    for (JsonNode line : given.get("adjustments")) {
      String contract = line.get("c_instrument_id").asText();
      Future future =
          futures.stream().filter(one -> one.id().equals(contract)).findFirst().orElseThrow();
      for (JsonNode detail : line.get("details")) {
        int lots = (int) detail.get("quantity").asDouble();
        String account = detail.get("account_id").asText();
        details.add(new Claimed(detail.get("id").asLong(), product, account, future, lots));
      }
    }
    return details;
  }
}

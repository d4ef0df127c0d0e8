package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The requests that are measured, as a fund manager of P001 to P003 would send them. */
final class Requests {

  private final RunningDesk desk;
  private final String token;
  private final List<String> contracts = new ArrayList<>();
  private final AtomicInteger turn = new AtomicInteger();

  Requests(RunningDesk desk) throws Exception {
    this.desk = desk;
    this.token = desk.token("manager1");
    JsonNode page =
        desk.json(desk.get(token, "api/contract-list/?page_size=500&ordering=c_instrument_id"));
    String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    for (JsonNode contract : page.get("results")) {
      boolean alive = contract.get("expire_date").asText("").compareTo(today) > 0;
      boolean lots = List.of("期货", "期权").contains(contract.get("c_type_name").asText());
      if (lots && alive) {
        contracts.add(contract.get("c_instrument_id").asText());
      }
    }
  }

  /** One row by its key, behind the same log-in: what every other figure is set against. */
  HttpRequest oneRow() {
    return desk.get(token, "api/user/preferences/bench/");
  }

  HttpRequest writeOneRow() {
    return HttpRequest.newBuilder(oneRow(), (name, value) -> true)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString("{\"language\":\"zh-CN\"}"))
        .build();
  }

  HttpRequest list() {
    return desk.get(token, "api/instructions/?page=1&page_size=50&ordering=-created_at");
  }

  HttpRequest detail(long id) {
    return desk.get(token, "api/instructions/" + id + "/");
  }

  /** Position rows of the wanted contracts; of all when none is named. */
  HttpRequest positions(List<String> wanted) {
    return desk.post(
        token,
        "api/positions/",
        wanted.isEmpty()
            ? Map.of("product_codes", Bench.PRODUCTS)
            : Map.of("product_codes", Bench.PRODUCTS, "c_instrument_ids", wanted));
  }

  /** Rows of the market's topic on these contracts. */
  HttpRequest rows(List<String> wanted) {
    return desk.post(
        token,
        "data/strategy_position/",
        Map.of("product_codes", Bench.PRODUCTS, "c_instrument_ids", wanted));
  }

  /** One row of each product, which knows how many rows it adds up. */
  HttpRequest totals() {
    return desk.post(
        token,
        "data/pos_group_statistic/",
        Map.of("product_codes", Bench.PRODUCTS, "group_by", "total"));
  }

  /** The list as a file, of what was created after that. */
  HttpRequest export(String format, String createdAfter) {
    String path = "api/instructions/export/?format=" + format + "&created_after=" + createdAfter;
    return HttpRequest.newBuilder(desk.get(token, path), (name, value) -> true)
        .timeout(Duration.ofMinutes(10))
        .build();
  }

  /** Another target for each of so many contracts, product after product. */
  HttpRequest adjustment(int lines) {
    return adjustment(lines, "bench");
  }

  HttpRequest adjustment(int lines, String note) {
    return desk.post(token, "api/instructions/adjustment/", adjustmentBody(lines, note));
  }

  HttpRequest preview(int lines) {
    return desk.post(token, "api/instructions/adjustment/preview/", adjustmentBody(lines, "bench"));
  }

  JsonNode all(HttpRequest request) throws Exception {
    return desk.json(request);
  }

  private Map<String, Object> adjustmentBody(int lines, String note) {
    int now = turn.getAndIncrement();
    List<Map<String, String>> adjustments = new ArrayList<>();
    for (int i = 0; i < Math.min(lines, contracts.size()); i++) {
      String contract = contracts.get((now + i) % contracts.size());
      adjustments.add(
          Map.of("c_instrument_id", contract, "adjusted_position", Integer.toString(1 + now % 9)));
    }
    return Map.of(
        "product_code",
        Bench.PRODUCTS.get(now % Bench.PRODUCTS.size()),
        "note",
        note,
        "urgency",
        "NORMAL",
        "adjustments",
        adjustments);
  }
}

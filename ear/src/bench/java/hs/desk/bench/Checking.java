package hs.desk.bench;

import hs.desk.check.CheckKind;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A preview while a rule of every kind is in force for each product, and one for all products
 * together. The rules record and refuse nothing; they are taken away afterwards.
 */
final class Checking {

  private static final String PATH = "api/check-rules/";
  private static final int LINES = 50;

  /** No line breaks it. */
  private static final String FAR = "1000000000";

  private final Bench bench;
  private final String risk;

  Checking(Bench bench) throws Exception {
    this.bench = bench;
    this.risk = bench.desk().token("risk1");
  }

  List<Operation> operations() {
    return List.of(new Operation("50-line preview with all checks", this::preview));
  }

  private List<Measurement> preview() throws Exception {
    List<Long> rules = new ArrayList<>();
    try {
      for (String product : Bench.PRODUCTS) {
        for (CheckKind kind : CheckKind.values()) {
          rules.add(add(rule(kind, product)));
        }
      }
      rules.add(add(house()));
      requireChecks();
      Supplier<HttpRequest> next = () -> bench.requests().preview(LINES);
      return List.of(bench.warm("50-line preview with all checks", next, next));
    } finally {
      for (long rule : rules) {
        bench
            .desk()
            .http()
            .send(
                bench.desk().delete(risk, PATH + rule + "/"),
                HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  private long add(Map<String, Object> rule) throws Exception {
    return bench.desk().json(bench.desk().post(risk, PATH, rule)).get("id").asLong();
  }

  /** A figure without checks would be another one's. */
  private void requireChecks() throws Exception {
    Requests requests = bench.requests();
    if (requests.all(requests.preview(LINES)).get("checks").isEmpty()) {
      throw new IllegalStateException("the preview shows no check");
    }
  }

  private static Map<String, Object> rule(CheckKind kind, String product) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", kind.name());
    rule.put("level", "RECORD");
    rule.put("product_code", product);
    rule.put("note", "bench");
    rule.put("limit_value", FAR);
    return rule;
  }

  private static Map<String, Object> house() {
    Map<String, Object> rule = rule(CheckKind.POSITION_LIMIT, null);
    rule.put("house", true);
    return rule;
  }
}

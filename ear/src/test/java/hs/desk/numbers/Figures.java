package hs.desk.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the desk shows of one product, over REST and over sockets. */
final class Figures {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final DeskClient caller;
  private final String product;

  Figures(DeskClient caller, String product) {
    this.caller = caller;
    this.product = product;
  }

  /** The row of a topic; {@code key} without the product. */
  JsonNode row(String path, String key) {
    return await(path + " " + key)
        .atMost(PATIENCE)
        .until(() -> rows(path).get(product + "|" + key), java.util.Objects::nonNull);
  }

  private Map<String, JsonNode> rows(String path) {
    return byKey(answer(path));
  }

  private JsonNode answer(String path) {
    return caller.post("data/" + path + "/", filter()).expect(200).json();
  }

  private Map<String, Object> filter() {
    return Map.of("product_codes", List.of(product));
  }

  private static Map<String, JsonNode> byKey(JsonNode answer) {
    Map<String, JsonNode> rows = new TreeMap<>();
    answer.path("rows").forEach(row -> rows.put(row.path("key").asText(), row));
    return rows;
  }

  /** Waits until a row says exactly this, field by field; decimals by their value. */
  void awaitRow(String path, String key, Map<String, String> expected) {
    await(path + " " + key)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              JsonNode row = row(path, key);
              expected.forEach(
                  (field, value) ->
                      assertThat(decimal(row, field)).as(field).isEqualByComparingTo(value));
            });
  }

  static BigDecimal decimal(JsonNode row, String field) {
    JsonNode value = row.path(field);
    assertThat(value.isTextual() || value.isIntegralNumber()).as("%s of %s", field, row).isTrue();
    return new BigDecimal(value.asText());
  }

  /** The rows of a socket's snapshot are those of REST, with the same epoch and number. */
  void assertSocketShowsTheSame(String topic, String path) {
    await(topic)
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              try (LiveSocket socket = caller.socket(topic).subscribe(filter())) {
                JsonNode frame = socket.awaitSnapshot();
                JsonNode answer = answer(path);
                assertThat(frame.path("epoch")).isEqualTo(answer.path("epoch"));
                assertThat(frame.path("seq")).isEqualTo(answer.path("seq"));
                assertThat(byKey(frame)).isNotEmpty().isEqualTo(byKey(answer));
              }
            });
  }
}

package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What is shown of an instruction is of one moment, whatever is booked meanwhile. */
class ShownWholeIT {

  private static final int LINES = 3;
  private static final int LOTS = 60;
  private static final int LOOKS = 15;

  private final Desk desk = new Desk("P001");
  private final DeskClient trader = desk.running.as("trader1");

  @Test
  void eventsDetailsAndFillsTellTheSame() {
    JsonNode given = give();
    CompletableFuture<Void> booked = booked(given);
    int looks = 0;
    try {
      while (!booked.isDone()) {
        requireWhole(desk.instruction(given));
        listed(given).forEach(ShownWholeIT::requireFilled);
        looks++;
      }
    } finally {
      booked.exceptionally(failure -> null).join();
    }
    booked.join();
    assertThat(looks).as("looks meanwhile").isGreaterThan(LOOKS);
    assertThat(desk.instruction(given).path("status").asText()).isEqualTo("COMPLETED");
  }

  /** All lots of all lines, one by one, the lines side by side. */
  private CompletableFuture<Void> booked(JsonNode given) {
    return CompletableFuture.allOf(
        StreamSupport.stream(given.path("adjustments").spliterator(), false)
            .map(line -> CompletableFuture.runAsync(() -> book(line)))
            .toArray(CompletableFuture[]::new));
  }

  private JsonNode give() {
    List<Map<String, String>> lines = new ArrayList<>();
    for (String contract : desk.contracts(LINES)) {
      lines.add(Map.of("c_instrument_id", contract, "adjusted_position", "" + LOTS));
    }
    Map<String, Object> body =
        Map.of("product_code", "P001", "note", "whole " + UUID.randomUUID(), "adjustments", lines);
    return desk.manager.post("api/instructions/adjustment/", body).expect(201).json();
  }

  private void book(JsonNode line) {
    long detail = line.at("/details/0/id").asLong();
    String price = desk.price(line.path("c_instrument_id").asText());
    trader.put(Desk.claim(detail), null).expect(200);
    for (int lot = 0; lot < LOTS; lot++) {
      desk.book(trader, detail, 1, price).expect(201);
    }
  }

  private static void requireWhole(JsonNode shown) {
    int fills = 0;
    for (JsonNode line : shown.path("adjustments")) {
      JsonNode detail = line.at("/details/0");
      requireFilled(detail);
      fills += detail.path("fills").size();
    }
    assertThat(told(shown)).as("fills told in the timeline").isEqualTo(fills);
    boolean begun = !shown.path("status").asText().equals("APPROVED");
    assertThat(fills == 0 || begun).as("begun with its first fill").isTrue();
  }

  private static void requireFilled(JsonNode detail) {
    BigDecimal filled =
        StreamSupport.stream(detail.path("fills").spliterator(), false)
            .map(fill -> Desk.number(fill.path("quantity")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(Desk.number(detail.path("filled_quantity"))).isEqualByComparingTo(filled);
  }

  private static long told(JsonNode shown) {
    return StreamSupport.stream(shown.path("timeline").spliterator(), false)
        .filter(entry -> entry.path("kind").asText().equals("fill.booked"))
        .count();
  }

  private List<JsonNode> listed(JsonNode given) {
    List<JsonNode> details = new ArrayList<>();
    trader
        .get("api/trade-details/?instruction_id=" + given.path("id").asLong())
        .expect(200)
        .json()
        .path("results")
        .forEach(details::add);
    return details;
  }
}

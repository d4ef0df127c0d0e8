package hs.desk.work;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.DeskClient;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What the desk made of trades of the feed, as a trader sees it. */
record Heard(Desk desk, DeskClient trader) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Until so many lots are filled of the only detail of an instruction. */
  JsonNode awaitFilled(JsonNode given, String lots) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> desk.instruction(given),
            read ->
                Desk.number(Desk.onlyDetail(read).path("filled_quantity"))
                        .compareTo(new BigDecimal(lots))
                    == 0);
  }

  /** Until so many lots of a trade belong to nothing. */
  JsonNode awaitUnmatched(String trade, String lots) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> unmatched(trade),
            rows ->
                rows.size() == 1
                    && Desk.number(rows.get(0).path("unmatched")).compareTo(new BigDecimal(lots))
                        == 0)
        .get(0);
  }

  /** Trades that belong to nothing, or not wholly, as a search finds them. */
  JsonNode unmatched(String search) {
    return trader.get("api/trades/unmatched/?search=" + search).expect(200).json().path("results");
  }

  /** Until a later trade was handled, and so every one before it. */
  void awaitRead(String contract) {
    String mark =
        desk.trade(
            contract,
            "NOBODY",
            "BUY",
            1,
            "1",
            Instant.now(),
            "M" + UUID.randomUUID().toString().substring(0, 20));
    awaitUnmatched(mark, "1");
  }
}

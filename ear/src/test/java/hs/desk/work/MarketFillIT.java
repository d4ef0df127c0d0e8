package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The market trades what an instruction wants, and the desk takes its trades for fills. */
class MarketFillIT {

  private static final String PRODUCT = "P002";
  private static final int LOTS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Desk desk = new Desk(PRODUCT);
  private final String contract = desk.contract();

  @AfterEach
  void closeAndForget() {
    desk.running
        .controls()
        .market(
            "trade?side=SELL&offset=CLOSE&product=%s&account=%s&instrument=%s&lots=%d"
                .formatted(PRODUCT, desk.account(), contract, LOTS));
    desk.forget(contract);
  }

  @Test
  void anInstructionIsFilledByTheMarketInParts() {
    JsonNode given = desk.give(contract, LOTS);
    desk.running.controls().market("fill?parts=3&instruction=" + given.path("id").asLong());
    JsonNode done =
        await()
            .atMost(PATIENCE)
            .until(
                () -> desk.instruction(given),
                read -> "COMPLETED".equals(read.path("status").asText()));
    JsonNode detail = Desk.onlyDetail(done);
    assertThat(detail.path("status").asText()).isEqualTo("FILLED");
    assertThat(Desk.number(detail.path("filled_quantity")).intValueExact()).isEqualTo(LOTS);
    assertThat(desk.kinds(given)).containsAll(List.of("instruction.created", "fill.booked"));
  }
}

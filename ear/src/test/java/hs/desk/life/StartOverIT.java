package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An act that waits for the product while a fill is booked begins again, on a new market. */
@ExtendWith(Listed.class)
class StartOverIT {

  private final Stage stage = new Stage();

  @Test
  void whatWasReadBeforeAFillIsReadAgain() throws Exception {
    try (Connection other = application()) {
      other.setAutoCommit(false);
      execute(other, "select fills from product where code = 'P003' for update");
      Listed.quote();
      CompletableFuture<Answer> waiting =
          CompletableFuture.supplyAsync(
              () ->
                  stage
                      .as("manager1")
                      .post(
                          Stage.INSTRUCTIONS + "adjustment/",
                          Stage.body("P003", Listed.line(3, 1))));
      await().atMost(Duration.ofSeconds(20)).until(this::someoneWaits);
      stage
          .desk()
          .feed()
          .update("update quote set last_price = 200 where c_instrument_id = ?", Listed.id(3));
      execute(other, "update product set fills = fills + 1 where code = 'P003'");
      other.commit();
      JsonNode made = waiting.get(30, TimeUnit.SECONDS).expect(201).json();
      assertThat(made.at("/adjustments/0/price").asText()).isEqualTo("200");
      assertThat(stage.kinds(made)).containsExactly("instruction.created");
      stage.end(made);
    }
  }

  /** The act's transaction is open and has read nothing yet but waits for the row. */
  private boolean someoneWaits() {
    return stage
            .application()
            .number(
                "select count(*) from information_schema.processlist"
                    + " where info like '%PRODUCT%FOR UPDATE%' and info not like '%processlist%'")
        > 0;
  }

  private Connection application() throws SQLException {
    JsonNode strategy = stage.desk().run().at("/databases/strategy");
    return DriverManager.getConnection(
        strategy.path("url").asText(),
        strategy.at("/app/user").asText(),
        strategy.at("/app/password").asText());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

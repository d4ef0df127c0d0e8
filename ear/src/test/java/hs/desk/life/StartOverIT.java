package hs.desk.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rules.Limits;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An act that waits for the product while a fill is booked begins again, on a new market. */
@ExtendWith(Listed.class)
class StartOverIT {

  private final Stage stage = new Stage();

  @Test
  void whatWasReadBeforeAFillIsReadAgain() throws Exception {
    assertThat(priceAfterAFillOf("P003", "200")).isEqualTo("200");
  }

  @Test
  void aFillOfAnotherProductCountsWhereAHouseRuleLooksAtIt() throws Exception {
    assertThat(priceAfterAFillOf("P004", "300")).isNotEqualTo("300");
    try (Limits limits = new Limits(stage.desk())) {
      Map<String, Object> house = Limits.rule("POSITION_LIMIT", "RECORD", null, Listed.id(3));
      house.put("house", true);
      house.put("limit_value", "1000");
      limits.add(house);
      assertThat(priceAfterAFillOf("P004", "400")).isEqualTo("400");
    }
  }

  /** Each commit is a fill booked; before, none of the attempts was quicker. */
  @Test
  void whereFillsNeverPauseItIsThroughAllTheSame() throws Exception {
    try (Limits limits = new Limits(stage.desk())) {
      requireThroughWhileFilled("P003");
      Map<String, Object> house = Limits.rule("POSITION_LIMIT", "RECORD", null, Listed.id(3));
      house.put("house", true);
      house.put("limit_value", "1000");
      limits.add(house);
      requireThroughWhileFilled("P004");
    }
  }

  private void requireThroughWhileFilled(String filled) throws Exception {
    Listed.quote();
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Integer> fills = CompletableFuture.supplyAsync(() -> fill(filled, enough));
    try {
      for (int lots = 1; lots <= 5; lots++) {
        Map<String, Object> body = Stage.body("P003", Listed.line(3, lots));
        stage.end(
            stage.as("manager1").post(Stage.INSTRUCTIONS + "adjustment/", body).expect(201).json());
      }
    } finally {
      enough.set(true);
    }
    assertThat(fills.get(30, TimeUnit.SECONDS)).as("fills meanwhile").isGreaterThan(15);
  }

  private int fill(String product, AtomicBoolean enough) {
    int fills = 0;
    try (Connection other = application()) {
      for (; !enough.get(); fills++) {
        execute(other, "update product set fills = fills + 1 where code = '" + product + "'");
      }
      return fills;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Price of a line of P003 that was read before both a new price and the fill. */
  private String priceAfterAFillOf(String filled, String price) throws Exception {
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
          .update("update quote set last_price = ? where c_instrument_id = ?", price, Listed.id(3));
      execute(other, "update product set fills = fills + 1 where code = '" + filled + "'");
      other.commit();
      JsonNode made = waiting.get(30, TimeUnit.SECONDS).expect(201).json();
      assertThat(stage.kinds(made)).containsExactly("instruction.created");
      stage.end(made);
      return made.at("/adjustments/0/price").asText();
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

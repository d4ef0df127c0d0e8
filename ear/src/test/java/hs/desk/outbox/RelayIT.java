package hs.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RelayIT {

  private static final Duration SOON = Duration.ofSeconds(3);

  private static final String CHAIN =
      "select s.seq, s.prev_hash, s.hash, e.*,"
          + " date_format(e.created_at, '%Y-%m-%dT%H:%i:%s.%fZ') as at_utc"
          + " from event_seq s join event e on e.id = s.event_id order by s.seq";

  private final RunningDesk desk = Suite.desk();
  private final Database rows = desk.inspect("strategy");

  @Test
  void whatACommitWroteIsNumberedSoon() {
    desk.as("viewer1");
    await().atMost(SOON).until(() -> rows.number("select count(*) from event_pending") == 0);
    assertThat(
            rows.number(
                "select count(*) from event e join event_seq s on s.event_id = e.id"
                    + " where e.kind = 'login.ok' and e.actor = 'viewer1'"))
        .isPositive();
  }

  @Test
  void whatACrashLeftIsFoundWithoutAnyWakeUp() {
    String kind = "test." + UUID.randomUUID();
    leave(kind);
    await().atMost(SOON).until(() -> numbered(kind).size() == 1);
  }

  @Test
  void numbersHaveNoGapsAndTheChainCanBeComputedAgain() throws Exception {
    desk.as("viewer1");
    await().atMost(SOON).until(() -> rows.number("select count(*) from event_pending") == 0);
    List<Map<String, Object>> chain = rows.rows(CHAIN);
    assertThat(chain).isNotEmpty();
    String before = "0".repeat(64);
    long seq = 0;
    for (Map<String, Object> row : chain) {
      assertThat(row.get("seq")).isEqualTo(++seq);
      assertThat(row.get("prev_hash")).as("seq %s", seq).isEqualTo(before);
      before = hash(before, row);
      assertThat(row.get("hash")).as("seq %s", seq).isEqualTo(before);
    }
  }

  @Test
  void whoeverHoldsTheHeadNumbersAlone() throws Exception {
    JsonNode strategy = desk.run().get("databases").get("strategy");
    JsonNode account = strategy.get("app");
    String url = strategy.get("url").asText();
    String kind = "test." + UUID.randomUUID();
    try (Connection other =
            DriverManager.getConnection(
                url, account.get("user").asText(), account.get("password").asText());
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.executeQuery("select seq from event_head for update").close();
      leave(kind);
      leave(kind);
      await()
          .during(Duration.ofMillis(1_500)) // three looks of the relay
          .atMost(SOON)
          .until(() -> numbered(kind).isEmpty());
      other.rollback();
    }
    await().atMost(SOON.multipliedBy(4)).until(() -> numbered(kind).size() == 2);
    assertThat(numbered(kind)).isSorted();
  }

  private void leave(String kind) {
    Database application = desk.application("strategy");
    application.update(
        "insert into event (topic, kind, actor, payload, created_at)"
            + " values ('test', ?, 'nobody', '{}', utc_timestamp(6))",
        kind);
    application.update(
        "insert into event_pending (event_id) select max(id) from event where kind = ?", kind);
  }

  /** Numbers of the events of a kind, in order of their ids. */
  private List<Long> numbered(String kind) {
    return rows
        .rows(
            "select s.seq from event e join event_seq s on s.event_id = e.id"
                + " where e.kind = ? order by e.id",
            kind)
        .stream()
        .map(row -> (Long) row.get("seq"))
        .toList();
  }

  @Test
  void theApplicationCannotChangeTheTrail() {
    Database application = desk.application("strategy");
    assertThatThrownBy(() -> application.update("update event set actor = 'x'"))
        .hasRootCauseMessage(denied("UPDATE", "event"));
    assertThatThrownBy(() -> application.update("delete from event_seq"))
        .hasRootCauseMessage(denied("DELETE", "event_seq"));
  }

  private static String denied(String act, String table) {
    return act
        + " command denied to user 'strategy_app'@'127.0.0.1' for table `strategy`.`"
        + table
        + "`";
  }

  private static String hash(String before, Map<String, Object> row) throws Exception {
    StringBuilder text = new StringBuilder();
    add(text, before);
    for (String column :
        List.of(
            "seq",
            "id",
            "topic",
            "product_code",
            "kind",
            "entity",
            "entity_id",
            "actor",
            "request_id",
            "payload",
            "at_utc")) {
      add(text, row.get(column));
    }
    byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }

  private static void add(StringBuilder text, Object value) {
    if (value == null) {
      text.append("-\n");
    } else {
      text.append(value.toString().length()).append(':').append(value).append('\n');
    }
  }
}

package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** POST adjustment, by the numbered order of the design's "Creating an adjustment". */
class AdjustmentIT {

  private static final String PATH = "api/instructions/adjustment/";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Holdings holdings = new Holdings(desk);
  private final Database strategy = desk.inspect("strategy");

  private Asked threeExchanges() {
    String index = holdings.contract("P001", "CFFEX", "期货");
    String named = holdings.contract("P001", "SHFE", "期货");
    String option = holdings.contract("P001", "CFFEX", "期权");
    return new Asked("P001")
        .line(index, holdings.net("P001", index).add(BigDecimal.ONE).intValue())
        .line(named, "0")
        .line(option, 3)
        .line(holdings.contract("P001", "DCE", "期货"), -2);
  }

  @Test
  void answersTheWholeInstructionAndStoresIt() {
    Asked asked = threeExchanges();
    Answer created = manager.post(PATH, asked.body()).expect(201);
    JsonNode made = created.json();
    Lines.assertConsistent(made);
    assertThat(made.path("status").asText()).isEqualTo("APPROVED");
    assertThat(made.path("urgency").asText()).isEqualTo("NORMAL");
    assertThat(made.path("created_by").asText()).isEqualTo("manager1");
    long id = made.path("id").asLong();
    assertThat(created.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/wsapp/api/instructions/" + id + "/"));
    JsonNode read = manager.get("api/instructions/" + id + "/").expect(200).json();
    assertThat(Lines.stored(read)).isEqualTo(Lines.stored(made));
    JsonNode list = manager.get("api/instructions/" + id + "/positions/").expect(200).json();
    assertThat(list.path("count").asInt()).isEqualTo(4);
    assertThat(Lines.stored(list.path("results")))
        .isEqualTo(Lines.stored(made.path("adjustments")));
  }

  @Test
  void linesComeInPages() {
    JsonNode made = manager.post(PATH, threeExchanges().body()).expect(201).json();
    String path = "api/instructions/" + made.path("id").asLong() + "/positions/";
    JsonNode second = manager.get(path + "?page=2&page_size=3").expect(200).json();
    assertThat(second.path("results")).hasSize(1);
    assertThat(second.path("results").get(0).path("id")).isEqualTo(made.at("/adjustments/3/id"));
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(second.path("previous").asText()).contains("page=1");
    JsonNode backwards = manager.get(path + "?ordering=-id").expect(200).json();
    assertThat(backwards.at("/results/0/id")).isEqualTo(made.at("/adjustments/3/id"));
    manager.get(path + "?ordering=password").expect(400);
  }

  @Test
  void writesEverythingOnceAndInOneTransaction() {
    JsonNode made = manager.post(PATH, threeExchanges().body()).expect(201).json();
    long id = made.path("id").asLong();
    assertThat(
            strategy.number(
                "select count(*) from position_adjustment where instruction_id = ?", id))
        .isEqualTo(4);
    assertThat(
            strategy.number("select count(*) from instruction_detail where instruction_id = ?", id))
        .isEqualTo(details(made));
    assertThat(
            strategy.number("select count(*) from position_snapshot where instruction_id = ?", id))
        .isGreaterThanOrEqualTo(4);
    List<Map<String, Object>> events =
        strategy.rows(
            "select * from event where topic = 'instruction' and instruction_id = ?"
                + " and actor <> 'feed'", // a trade of the market may fit it by chance
            id);
    assertThat(events).hasSize(1);
    assertThat(events.get(0)).containsEntry("kind", "instruction.created");
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () ->
                assertThat(
                        strategy.number(
                            "select count(*) from event_seq where event_id = ?",
                            events.get(0).get("id")))
                    .isEqualTo(1));
  }

  private static int details(JsonNode instruction) {
    int count = 0;
    for (JsonNode line : instruction.path("adjustments")) {
      count += line.path("details").size();
    }
    return count;
  }

  @Test
  void tellsTheTradersByMailWithTotalsAndEveryLine() {
    Asked asked = threeExchanges();
    JsonNode made = manager.post(PATH, asked.body()).expect(201).json();
    JsonNode mail =
        desk.mail()
            .awaitOne(
                message ->
                    message.path("text").asText().contains(asked.note())
                        && message.path("to").toString().contains("trader1"));
    for (JsonNode line : made.path("adjustments")) {
      assertThat(mail.path("text").asText()).contains(line.path("c_instrument_id").asText());
    }
  }

  @Test
  void closesWhereTheLotsAreInOrderOfAccounts() {
    int seen = 0;
    for (String product : List.of("P001", "P002", "P003")) {
      for (String contract : holdings.inSeveralAccounts(product)) {
        Asked asked = new Asked(product).line(contract, 0);
        JsonNode line = manager.post(PATH, asked.body()).expect(201).json().at("/adjustments/0");
        if (!Lines.frozen(line) && !bothSides(line)) {
          assertThat(Lines.told(line.path("details"))).isEqualTo(Lines.closings(line));
          seen++;
        }
      }
    }
    assertThat(seen).as("contracts held in several accounts").isPositive();
  }

  private static boolean bothSides(JsonNode line) {
    boolean longs = false;
    boolean shorts = false;
    for (JsonNode row : line.path("snapshot")) {
      boolean held =
          Lines.number(row.path("yesterday_qty")).add(Lines.number(row.path("today_qty"))).signum()
              > 0;
      longs |= held && row.path("direction").asText().equals("L");
      shorts |= held && row.path("direction").asText().equals("S");
    }
    return longs && shorts;
  }

  @Test
  void aLineToThePresentPositionIsDoneWithoutDetails() {
    String id = holdings.contract("P003", "CZCE", "期货");
    Asked asked = new Asked("P003").line(id, holdings.net("P003", id).toPlainString());
    JsonNode line = manager.post(PATH, asked.body()).expect(201).json().at("/adjustments/0");
    BigDecimal change =
        Lines.number(line.path("adjusted_position"))
            .subtract(Lines.number(line.path("current_position")));
    if (change.signum() == 0) {
      assertThat(line.path("status").asText()).isEqualTo("DONE");
      assertThat(line.path("details")).isEmpty();
    }
  }

  @Test
  void waitsForApprovalWhereTheProductNeedsIt() {
    Asked asked = new Asked("P005").line(holdings.contract("P005", "CFFEX", "期货"), 1);
    JsonNode made = manager.post(PATH, asked.body()).expect(201).json();
    assertThat(made.path("status").asText()).isEqualTo("PENDING_APPROVAL");
    List<String> told =
        desk
            .mail()
            .await(
                2,
                message -> message.path("text").asText().contains(asked.note()),
                Duration.ofSeconds(20))
            .stream()
            .map(message -> message.path("to").toString())
            .toList();
    assertThat(told.toString()).contains("risk1", "manager2").doesNotContain("manager1", "trader");
  }

  @ParameterizedTest
  @CsvSource({
    "a stranger to the product,manager1,P004,404",
    "no such product,manager1,P999,404",
    "a trader,trader1,P001,403",
    "a viewer,viewer1,P001,403",
    "an administrator,admin1,P001,404",
    "no product by that name,manager1,*,404"
  })
  void isForManagersOfTheProduct(String who, String username, String product, int status) {
    Asked asked = new Asked(product).line(holdings.contract("P001", "CFFEX", "期货"), 1);
    desk.as(username).post(PATH, asked.body()).expect(status);
    desk.as(username).post(PATH + "preview/", asked.body()).expect(status);
    assertNothingOf(asked);
  }

  @Test
  void needsALogIn() {
    desk.anonymous().post(PATH, new Asked("P001").body()).expect(401);
  }

  @Test
  void aHaltedProductRefusesAndOneThatMayOnlyReduceTakesReductions() {
    String id = holdings.contract("P004", "DCE", "期货");
    DeskClient manager2 = desk.as("manager2");
    Database application = desk.application("strategy");
    try {
      application.update("update product set state = 'HALTED' where code = 'P004'");
      Asked halted = new Asked("P004").line(id, 0);
      Answer refused = manager2.post(PATH, halted.body()).expectProblem(422, "rule-broken");
      assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("product-halted");
      assertNothingOf(halted);
      application.update("update product set state = 'REDUCE_ONLY' where code = 'P004'");
      manager2.post(PATH, new Asked("P004").line(id, 0).body()).expect(201);
      Answer more = manager2.post(PATH, new Asked("P004").line(id, 100000).body()).expect(422);
      assertThat(more.json().path("fields").toString()).contains("reduce-only");
    } finally {
      application.update("update product set state = 'ACTIVE' where code = 'P004'");
    }
  }

  @Test
  void totalsSentByTheClientAreIgnored() {
    Asked asked =
        new Asked("P001")
            .line(holdings.contract("P001", "CFFEX", "期货"), 1)
            .with("total_adjusted_delta_value", "1")
            .with("id", 7)
            .with("status", "COMPLETED")
            .with("created_by", "risk1");
    JsonNode made = manager.post(PATH, asked.body()).expect(201).json();
    Lines.assertConsistent(made);
    assertThat(made.path("status").asText()).isEqualTo("APPROVED");
    assertThat(made.path("created_by").asText()).isEqualTo("manager1");
  }

  @Test
  void takesTwoHundredLines() {
    Asked asked = new Asked("P002");
    List<String> ids = new ArrayList<>();
    for (String exchange : List.of("CFFEX", "SHFE", "DCE", "CZCE", "INE", "GFEX")) {
      ids.addAll(holdings.contracts("P002", exchange, "期货"));
      ids.addAll(holdings.contracts("P002", exchange, "期权"));
    }
    ids.stream().limit(200).forEach(id -> asked.line(id, 2));
    JsonNode made = manager.post(PATH, asked.body()).expect(201).json();
    assertThat(made.path("adjustments")).hasSize(Math.min(200, ids.size()));
    Lines.assertConsistent(made);
  }

  @Test
  void whatIsForeignIsAnsweredLikeWhatIsAbsent() {
    JsonNode made =
        manager
            .post(PATH, new Asked("P002").line(holdings.contract("P002", "DCE", "期货"), 1).body())
            .expect(201)
            .json();
    String path = "api/instructions/" + made.path("id").asLong() + "/";
    DeskClient viewer = desk.as("viewer1");
    Answer foreign = viewer.get(path).expectProblem(404, "instruction-not-found");
    Answer absent =
        viewer.get("api/instructions/999999999/").expectProblem(404, "instruction-not-found");
    assertThat(foreign.json().path("type")).isEqualTo(absent.json().path("type"));
    viewer.get(path + "positions/").expect(404);
    viewer.get("api/instructions/abc/").expect(404);
  }

  @Test
  void locationLeadsToTheInstruction() {
    Asked asked = new Asked("P001").line(holdings.contract("P001", "CFFEX", "期货"), 1);
    String to = manager.post(PATH, asked.body()).expect(201).header("Location").orElseThrow();
    assertThat(manager.get(URI.create(to).getPath()).expect(200).json().path("note").asText())
        .isEqualTo(asked.note());
  }

  private void assertNothingOf(Asked asked) {
    assertThat(strategy.number("select count(*) from instruction where note = ?", asked.note()))
        .isZero();
  }
}

package hs.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.DeskClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** PUT and DELETE claim. P003 has two traders. */
class ClaimIT {

  private final Desk desk = new Desk("P003");
  private final DeskClient trader1 = desk.running.as("trader1");
  private final DeskClient trader2 = desk.running.as("trader2");
  private final DeskClient admin = desk.running.as("admin1");

  @Test
  void theFirstClaimBeginsTheInstructionAndTellsItsAuthor() {
    JsonNode given = desk.give(desk.contract(), 5);
    long detail = Desk.detail(given);
    JsonNode claimed = trader1.put(Desk.claim(detail), null).expect(200).json();
    assertThat(claimed.path("claimed_by").asText()).isEqualTo("trader1");
    assertThat(claimed.path("status").asText()).isEqualTo("UNFILLED");
    JsonNode read = desk.instruction(given);
    assertThat(read.path("status").asText()).isEqualTo("EXECUTING");
    assertThat(Desk.onlyDetail(read).path("claimed_by").asText()).isEqualTo("trader1");
    assertThat(desk.kinds(given))
        .containsExactly("instruction.created", "detail.claimed", "instruction.status");
    JsonNode moved = read.path("timeline").get(2);
    assertThat(moved.path("from").asText()).isEqualTo("APPROVED");
    assertThat(moved.path("to").asText()).isEqualTo("EXECUTING");
    desk.running
        .mail()
        .awaitOne(
            mail ->
                mail.path("to").toString().contains("manager1")
                    && mail.path("subject").asText().contains("#" + given.path("id").asLong()));
  }

  @Test
  void onesOwnAgainChangesNothing() {
    JsonNode given = desk.give(desk.contract(), 5);
    String claim = Desk.claim(Desk.detail(given));
    JsonNode first = trader1.put(claim, "{}").expect(200).json();
    assertThat(trader1.put(claim, null).expect(200).json()).isEqualTo(first);
    assertThat(trader1.put(claim, "").expect(200).json()).isEqualTo(first);
    assertThat(desk.kinds(given)).filteredOn("detail.claimed"::equals).hasSize(1);
  }

  @Test
  void theLoserLearnsWhoWon() {
    JsonNode given = desk.give(desk.contract(), 5);
    String claim = Desk.claim(Desk.detail(given));
    trader1.put(claim, null).expect(200);
    Answer lost = trader2.put(claim, null).expectProblem(409, "detail-claimed");
    assertThat(lost.json().path("claimed_by").asText()).isEqualTo("trader1");
    trader2.delete(claim).expectProblem(409, "detail-claimed");
    JsonNode free = trader1.delete(claim).expect(200).json();
    assertThat(free.path("claimed_by").isNull()).isTrue();
    assertThat(trader2.put(claim, null).expect(200).json().path("claimed_by").asText())
        .isEqualTo("trader2");
    assertThat(desk.kinds(given)).containsSequence("detail.unclaimed", "detail.claimed");
  }

  /** Who worked it is on record, and has it again when a fill is taken back. */
  @Test
  void whatIsDoneIsNotGivenBack() {
    JsonNode given = desk.give(desk.contract(), 2);
    long detail = Desk.detail(given);
    trader1.put(Desk.claim(detail), null).expect(200);
    JsonNode done = desk.book(trader1, detail, 2, desk.priceOf(given)).expect(201).json();
    trader1.delete(Desk.claim(detail)).expectProblem(409, "detail-not-open");
    JsonNode read = Desk.onlyDetail(desk.instruction(given));
    assertThat(read.path("claimed_by").asText()).isEqualTo("trader1");
    assertThat(read.path("version")).isEqualTo(done.path("version"));
    assertThat(desk.kinds(given)).doesNotContain("detail.unclaimed");
  }

  @Test
  void ofTwoAtOnceOneWins() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      JsonNode given = desk.give(desk.contract(), 5);
      long detail = Desk.detail(given);
      List<Future<Answer>> calls =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      callers.submit(
                          () -> (i % 2 == 0 ? trader1 : trader2).put(Desk.claim(detail), null)))
              .toList();
      String winner = null;
      for (Future<Answer> call : calls) {
        Answer answer = call.get();
        assertThat(answer.status()).as("%s", answer).isIn(200, 409);
        String holder = answer.json().path("claimed_by").asText();
        assertThat(winner == null ? holder : winner).isEqualTo(holder);
        winner = holder;
      }
      assertThat(desk.kinds(given)).filteredOn("detail.claimed"::equals).hasSize(1);
      assertThat(
              desk.strategy.number("select version from instruction_detail where id = ?", detail))
          .isEqualTo(2);
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void whoIsNoTraderMayNotAndWhoSeesNothingFindsNothing() {
    JsonNode given = desk.give(desk.contract(), 5);
    String claim = Desk.claim(Desk.detail(given));
    desk.manager.put(claim, null).expectProblem(403, "role-missing");
    desk.running.as("risk1").put(claim, null).expect(403);
    desk.running.as("viewer1").put(claim, null).expectProblem(404, "detail-not-found");
    trader1.put(Desk.claim(999_999_999L), null).expectProblem(404, "detail-not-found");
    trader1.put("api/trade-details/abc/claim/", null).expect(404);
    desk.running.anonymous().put(claim, null).expect(401);
    assertThat(desk.kinds(given)).containsExactly("instruction.created");
  }

  @Test
  void aStaleVersionIsRefusedWithTheCurrentOne() {
    String claim = Desk.claim(Desk.detail(desk.give(desk.contract(), 5)));
    Answer stale = trader1.put(claim, Map.of("version", 99)).expectProblem(412, "stale");
    assertThat(stale.json().path("current_version").asLong()).isEqualTo(1);
    trader1.with("If-Match", "\"98\"").put(claim, null).expectProblem(412, "stale");
    trader1.with("If-Match", "soon").put(claim, null).expect(400);
    trader1.put(claim, "{\"version\": \"x\"}").expect(400);
    trader1.put(claim, "{").expect(400);
    trader1.with("If-Match", "\"1\"").put(claim, null).expect(200);
  }

  @Test
  void aVersionMayComeInTheBodyOfADelete() {
    String claim = Desk.claim(Desk.detail(desk.give(desk.contract(), 5)));
    trader1.put(claim, null).expect(200);
    trader1.send("DELETE", claim, Map.of("version", 99)).expectProblem(412, "stale");
    trader1.send("DELETE", claim, Map.of("version", 2)).expect(200);
  }

  @Test
  void whoComesSecondLearnsTheWinnersNameWhicheverVersionHeSaw() {
    String claim = Desk.claim(Desk.detail(desk.give(desk.contract(), 5)));
    Map<String, Object> seen = Map.of("version", 1);
    trader1.put(claim, seen).expect(200);
    Answer second = trader2.put(claim, seen).expectProblem(409, "detail-claimed");
    assertThat(second.json().path("claimed_by").asText()).isEqualTo("trader1");
    trader1.put(claim, seen).expect(200);
  }

  private static final Duration WATCHED = Duration.ofSeconds(30);

  private long grant(String username) {
    Map<String, String> grant =
        Map.of("username", username, "role", "TRADER", "product_code", "P003");
    return admin.post("api/user/roles/", grant).expect(201).json().path("id").asLong();
  }

  private void revoke(long grant) {
    admin.delete("api/user/roles/" + grant + "/").expect(204);
  }

  @Test
  void whoMayTradeItNoMoreLosesIt() {
    long grant = grant("viewer1");
    JsonNode given = desk.give(desk.contract(), 5);
    JsonNode ending = desk.give(desk.contract(), 5);
    String claim = Desk.claim(Desk.detail(given));
    try {
      desk.running.as("viewer1").put(claim, null).expect(200);
      desk.running.as("viewer1").put(Desk.claim(Desk.detail(ending)), null).expect(200);
      cancel(ending);
      assertThat(desk.instruction(ending).path("status").asText()).isEqualTo("CANCELLING");
      trader2.put(claim, null).expectProblem(409, "detail-claimed");
    } finally {
      revoke(grant);
    }
    await().atMost(WATCHED).until(() -> desk.kinds(given).contains("detail.unclaimed"));
    JsonNode left = desk.instruction(given);
    assertThat(Desk.onlyDetail(left).path("claimed_by").isNull()).isTrue();
    JsonNode told = left.at("/timeline/3");
    assertThat(told.path("actor").asText()).isEqualTo("desk");
    assertThat(told.at("/data/from").asText()).isEqualTo("viewer1");
    assertThat(told.path("from").isNull() && told.path("to").isNull()).isTrue();
    trader2.put(claim, null).expect(200);
    await()
        .atMost(WATCHED)
        .until(() -> desk.instruction(ending).path("status").asText().equals("CANCELLED"));
    assertThat(desk.kinds(ending)).endsWith("detail.unclaimed", "instruction.status");
  }

  @Test
  void whatHeFilledAnotherMayTakeBack() {
    long grant = grant("viewer1");
    String contract = desk.contract();
    JsonNode given = desk.give(contract, 5);
    long detail = Desk.detail(given);
    JsonNode fill;
    try {
      DeskClient viewer = desk.running.as("viewer1");
      viewer.put(Desk.claim(detail), null).expect(200);
      fill = desk.book(viewer, detail, 5, desk.price(contract)).expect(201).json();
      Map<String, Object> back = taking(fill);
      trader2.post(Desk.fills(detail), back).expectProblem(409, "detail-claimed");
    } finally {
      revoke(grant);
    }
    JsonNode open =
        await()
            .atMost(WATCHED)
            .until(() -> trader2.post(Desk.fills(detail), taking(fill)), it -> it.status() == 201)
            .json();
    assertThat(open.path("status").asText()).isEqualTo("UNFILLED");
    assertThat(open.path("claimed_by").isNull()).isTrue();
    assertThat(desk.kinds(given))
        .endsWith("detail.unclaimed", "fill.reversed", "instruction.status");
  }

  private static Map<String, Object> taking(JsonNode detail) {
    long fill = detail.at("/fills/0/id").asLong();
    return Map.of("reverses_fill_id", fill, "reason", "wrong price");
  }

  private void cancel(JsonNode instruction) {
    JsonNode now = desk.instruction(instruction);
    Map<String, Object> cancel =
        Map.of("status", "CANCELLED", "reason", "away", "version", now.path("version").asLong());
    desk.manager
        .put("api/instructions/" + now.path("id").asLong() + "/status/", cancel)
        .expect(200);
  }

  @Test
  void theSameKeyIsOneClaim() {
    JsonNode given = desk.give(desk.contract(), 5);
    String claim = Desk.claim(Desk.detail(given));
    DeskClient keyed = trader1.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.put(claim, null).expect(200);
    trader1.delete(claim).expect(200);
    Answer again = keyed.put(claim, null).expect(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(Desk.onlyDetail(desk.instruction(given)).path("claimed_by").isNull()).isTrue();
  }
}

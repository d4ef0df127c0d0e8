package hs.desk.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InjectionIT {

  private static final String P = "P001";
  private static final String INSTRUCTIONS = "api/instructions/";
  private static final Duration LOGGED = Duration.ofSeconds(10);

  private static final RunningDesk DESK = Suite.desk();
  private static final QuietContract CONTRACT = new QuietContract(DESK, "ij9901", "注入");

  private final Database rows = DESK.inspect("strategy");
  private final DeskClient manager = DESK.as("manager1");
  private final DeskClient trader = DESK.as("trader1");
  private final long logged = DESK.log(1).toFile().length();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final List<Long> made = new ArrayList<>();

  static Stream<String> payloads() {
    return Payloads.all();
  }

  @AfterAll
  static void takeAway() {
    CONTRACT.close();
  }

  @AfterEach
  void end() {
    for (long id : made) {
      String path = INSTRUCTIONS + id + "/";
      JsonNode now = manager.get(path).expect(200).json();
      String status = now.path("status").asText();
      if (List.of("DRAFT", "APPROVED", "EXECUTING", "PAUSED").contains(status)) {
        ask(id, "CANCELLED", null);
      }
    }
    made.clear();
  }

  private JsonNode given(String note) {
    Map<String, Object> body =
        Map.of("product_code", P, "note", note, "adjustments", List.of(CONTRACT.line(1)));
    JsonNode given = manager.post(INSTRUCTIONS + "adjustment/", body).expect(201).json();
    made.add(given.path("id").asLong());
    return given;
  }

  private JsonNode read(long id) {
    Answer answer = manager.get(INSTRUCTIONS + id + "/").expect(200);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    return answer.json();
  }

  private JsonNode ask(long id, String status, String reason) {
    Map<String, Object> body = new HashMap<>();
    body.put("status", status);
    body.put("reason", reason);
    body.put("version", read(id).path("version").asLong());
    return manager.put(INSTRUCTIONS + id + "/status/", body).expect(200).json();
  }

  /** What is left of a text in a form that keeps no blanks and no control characters. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028]", "");
  }

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void aNoteIsTextEverywhere(String payload) throws IOException {
    String note = payload + " " + mark;
    long id = given(note).path("id").asLong();
    String kept = read(id).path("note").asText();
    assertThat(kept.strip()).isEqualTo(note.strip());
    assertThat(rows.rows("select note from instruction where id = ?", id))
        .containsExactly(Map.of("note", kept));
    Exported.of(manager, INSTRUCTIONS + "export/?columns=id,note", id).requireInert(kept);
    requireInertMail(kept);
    requireCleanLog();
  }

  /** Of a manager who pauses, amends and cancels, each with a reason that others are mailed. */
  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void reasonsAreTextEverywhere(String payload) {
    long id = given("reasons " + mark).path("id").asLong();
    String pause = payload + " pause " + mark;
    String amend = payload + " amend " + mark;
    String cancel = payload + " cancel " + mark;
    ask(id, "PAUSED", pause);
    Map<String, Object> amendment =
        Map.of(
            "adjustments",
            List.of(CONTRACT.line(2)),
            "reason",
            amend,
            "version",
            read(id).path("version"));
    JsonNode amended = manager.post(INSTRUCTIONS + id + "/amend/", amendment).expect(200).json();
    assertThat(amended.at("/revisions/0/reason").asText()).isEqualTo(amend);
    ask(id, "CANCELLED", cancel);
    List<String> told = read(id).path("timeline").findValuesAsText("reason");
    assertThat(told).anyMatch(reason -> reason.strip().equals(pause.strip()));
    requireInertMail(amend);
    requireInertMail(cancel);
    requireCleanLog();
  }

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void whatIsSaidIsText(String payload) {
    String text = payload + " " + mark;
    try (LiveSocket chat = manager.socket("chat").subscribe(Map.of())) {
      chat.awaitSnapshot();
      chat.send(Map.of("op", "say", "room", P, "text", text, "ref", mark + payload.hashCode()));
      JsonNode heard = chat.awaitRow(row -> row.path("text").asText().contains(mark));
      assertThat(heard.path("text").asText().strip()).isEqualTo(text.strip());
    }
    Answer history = trader.get("api/chat/" + P + "/messages/?page_size=20").expect(200);
    assertThat(history.header("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(history.json().path("results").findValuesAsText("text"))
        .anyMatch(said -> said.strip().equals(text.strip()));
    requireCleanLog();
  }

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void aPreferenceIsText(String payload) {
    String name = "injection." + mark;
    Map<String, Object> value = Map.of(payload, List.of(payload));
    manager.put("api/user/preferences/" + name + "/", value).expect(200);
    JsonNode kept = manager.get("api/user/preferences/" + name + "/").expect(200).json();
    assertThat(kept.path(payload).path(0).asText()).isEqualTo(payload);
    requireRefused(manager.put("api/user/preferences/" + encoded(payload) + "/", "1"));
    requireCleanLog();
  }

  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void aRulesNoteIsText(String payload) {
    DeskClient risk = DESK.as("risk1");
    Map<String, Object> rule = new HashMap<>();
    rule.put("kind", "NET_DELTA");
    rule.put("level", "RECORD");
    rule.put("product_code", P);
    rule.put("c_instrument_id", "510300");
    rule.put("limit_value", "1000000");
    rule.put("note", payload + " " + mark);
    JsonNode kept = risk.post("api/check-rules/", rule).expect(201).json();
    String path = "api/check-rules/" + kept.path("id").asLong() + "/";
    assertThat(risk.get(path).expect(200).json().path("note").asText().strip())
        .isEqualTo((payload + " " + mark).strip());
    risk.delete(path).expect(204);
    requireCleanLog();
  }

  /** The id of a trade has room for 32 characters; a fill is taken back with a reason. */
  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void whatATraderWritesIsText(String payload) {
    JsonNode detail = given("fills " + mark).at("/adjustments/0/details/0");
    String path = "api/trade-details/" + detail.path("id").asLong() + "/";
    trader.put(path + "claim/", null).expect(200);
    String trade = (mark + payload).substring(0, Math.min(32, mark.length() + payload.length()));
    Map<String, Object> fill = new HashMap<>();
    fill.put("quantity", "1");
    fill.put("price", detail.path("price").asText());
    fill.put("traded_at", Instant.now().toString());
    fill.put("trade_id", trade);
    JsonNode filled = trader.post(path + "fills/", fill).expect(201).json();
    assertThat(filled.path("trade_id").asText()).isEqualTo(trade);
    String reason = payload + " taken back " + mark;
    long booked = filled.at("/fills/0/id").asLong();
    trader.post(path + "fills/", Map.of("reverses_fill_id", booked, "reason", reason)).expect(201);
    trader.delete(path + "claim/").expect(200);
    assertThat(
            rows.rows(
                "select payload from event where kind = 'fill.reversed' and payload like ?",
                "%" + mark + "%"))
        .hasSize(1);
    requireCleanLog();
  }

  /** Where no such thing can be meant it is refused, and nobody is hurt by the refusal. */
  @ParameterizedTest(name = "payload {index}")
  @MethodSource("payloads")
  void namesAndQuestionsAreText(String payload) {
    if (payload.contains("\n")) { // many failures lock their source
      Map<String, String> login = Map.of("username", payload + mark, "password", payload);
      requireRefused(DESK.anonymous().post("api/user/login/", login));
    }
    Map<String, String> grant = new HashMap<>(Map.of("role", "VIEWER", "product_code", P));
    grant.put("username", payload);
    requireRefused(DESK.as("admin1").post("api/user/roles/", grant));
    requireRefused(manager.get("api/products/" + encoded(payload) + "/"));
    requireRefused(manager.get(INSTRUCTIONS + "?ordering=" + encoded(payload)));
    Answer found = manager.get(INSTRUCTIONS + "?search=" + encoded(payload + mark)).expect(200);
    assertThat(found.json().path("count").asInt()).isZero();
    Answer none = manager.get(INSTRUCTIONS + "?created_by=" + encoded(payload)).expect(200);
    assertThat(none.json().path("count").asInt()).isZero();
    requireCleanLog();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The refusal names what was sent, as JSON that no browser takes for a page. */
  private static void requireRefused(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isBetween(400, 499);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status());
  }

  /** Its headers are ours alone, and its page has no element that somebody wrote. */
  private void requireInertMail(String words) {
    JsonNode mail =
        DESK.mail().awaitOne(it -> bare(it.path("text").asText()).contains(bare(words)));
    assertThat(mail.path("to")).hasSize(1);
    assertThat(mail.path("to").toString()).doesNotContain("thief");
    assertThat(mail.path("subject").asText()).doesNotContain("\r", "\n", mark);
    String head = mail.path("raw").asText().split("\r?\n\r?\n")[0];
    assertThat(head).containsPattern("(?m)^Subject:").doesNotContainPattern("(?mi)^(Bcc|X-Inj)");
    assertThat(mail.path("html").asText())
        .contains(mark)
        .doesNotContain("<script", "<img", "<svg", "<html><");
  }

  /**
   * Nothing in it begins a line, or a terminal's command, that the desk did not write. Some servers
   * write behind the answer: what was said before is in the log once a later call is.
   */
  private void requireCleanLog() {
    String last = "log-" + UUID.randomUUID();
    manager.with("X-Request-Id", last).get("api/user/").expect(200);
    String log =
        await("the log").atMost(LOGGED).until(this::newInLog, found -> found.contains(last));
    assertThat(log.split("[\\r\\n\\u0085\\u2028]"))
        .noneMatch(line -> line.startsWith(Payloads.FORGED))
        .noneMatch(line -> line.contains(mark) && line.indexOf('\u001b') >= 0);
  }

  private String newInLog() throws IOException {
    try (InputStream in = Files.newInputStream(DESK.log(1))) {
      in.skipNBytes(logged);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

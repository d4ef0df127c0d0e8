package hs.desk.life;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** People who are logged in, and instructions for them to act on. */
final class Stage {

  static final String INSTRUCTIONS = "api/instructions/";

  private static final Map<String, DeskClient> CALLERS = new ConcurrentHashMap<>();

  private final RunningDesk desk = Suite.desk();
  private final Database application = desk.application("strategy");

  RunningDesk desk() {
    return desk;
  }

  Database rows() {
    return desk.inspect("strategy");
  }

  /** Writes as the application may: for what only time or the market would bring about. */
  Database application() {
    return application;
  }

  /** Another class may end what this one's people are logged in with: each class logs in anew. */
  static void forget() {
    CALLERS.clear();
  }

  DeskClient as(String username) {
    return CALLERS.computeIfAbsent(username, desk::as);
  }

  static Map<String, Object> body(String product, Object... lines) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("product_code", product);
    body.put("note", "life " + UUID.randomUUID());
    body.put("adjustments", List.of(lines));
    return body;
  }

  JsonNode adjusted(String username, String product, Object... lines) {
    Listed.quote();
    return as(username).post(INSTRUCTIONS + "adjustment/", body(product, lines)).expect(201).json();
  }

  JsonNode drafted(String username, String product, Object... lines) {
    return as(username).post(INSTRUCTIONS, body(product, lines)).expect(201).json();
  }

  static String path(JsonNode instruction) {
    return INSTRUCTIONS + instruction.path("id").asLong() + "/";
  }

  JsonNode read(JsonNode instruction) {
    return as("risk1").get(path(instruction)).expect(200).json();
  }

  /** Asks for a status at the version of the node that is given. */
  Answer ask(String username, JsonNode instruction, String status, Object... more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", status);
    body.put("version", instruction.path("version").asLong());
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return as(username).put(path(instruction) + "status/", body);
  }

  JsonNode become(String username, JsonNode instruction, String status, Object... more) {
    return ask(username, instruction, status, more).expect(200).json();
  }

  /** Takes all its details for a trader. */
  void claim(JsonNode instruction, String trader) {
    application.update(
        "update instruction_detail set claimed_by = ? where instruction_id = ?",
        trader,
        instruction.path("id").asLong());
  }

  /** Books lots by hand on the first detail of a line, at its price; answers the detail. */
  JsonNode fill(String trader, JsonNode line, int lots) {
    Map<String, Object> fill = new LinkedHashMap<>();
    fill.put("quantity", Integer.toString(lots));
    fill.put("price", "100");
    fill.put("traded_at", Instant.now().toString());
    return as(trader).post(fills(line.at("/details/0")), fill).expect(201).json();
  }

  static String fills(JsonNode detail) {
    return "api/trade-details/" + detail.path("id").asLong() + "/fills/";
  }

  /** The one mail about an instruction to somebody that has all these words in subject or text. */
  JsonNode awaitMail(JsonNode about, String recipient, String... words) {
    return desk().mail().awaitOne(mail(about, recipient, words));
  }

  /** Those there are by now. */
  List<JsonNode> mails(JsonNode about, String recipient, String... words) {
    return desk().mail().messages(mail(about, recipient, words));
  }

  private static Predicate<JsonNode> mail(JsonNode about, String recipient, String... words) {
    return it -> {
      String said = it.path("subject").asText() + it.path("text").asText();
      return said.contains(about.path("note").asText())
          && it.path("to").toString().contains(recipient)
          && Stream.of(words).allMatch(said::contains);
    };
  }

  /** Ends it, whatever it is. */
  void end(JsonNode instruction) {
    JsonNode now = read(instruction);
    claim(now, null);
    ask("manager1", now, "CANCELLED");
  }

  /** Kinds of its events, oldest first. */
  List<String> kinds(JsonNode instruction) {
    return rows()
        .rows(
            "select kind from event where topic = 'instruction' and instruction_id = ? order by id",
            instruction.path("id").asLong())
        .stream()
        .map(row -> (String) row.get("kind"))
        .toList();
  }
}

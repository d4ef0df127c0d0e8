package hs.desk.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Book;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RunningDesk desk = Suite.desk();

  private static String unique() {
    return UUID.randomUUID().toString();
  }

  private static Map<String, Object> say(String room, String text, String ref) {
    return Map.of("op", "say", "room", room, "text", text, "ref", ref);
  }

  private LiveSocket listen(DeskClient who) {
    LiveSocket socket = who.socket("chat").subscribe(Map.of());
    socket.awaitSnapshot();
    return socket;
  }

  private static JsonNode heard(LiveSocket socket, String ref) {
    return socket.awaitRow(row -> row.path("ref").asText().equals(ref), PATIENCE);
  }

  @Test
  void whatIsSaidReachesTheRoomAndItsHistory() {
    String ref = unique();
    DeskClient trader = desk.as("trader1");
    try (LiveSocket speaker = listen(desk.as("manager1"));
        LiveSocket listener = listen(trader)) {
      speaker.send(say("P001", "减仓 <b>now</b> & \"quickly\"", ref));
      JsonNode row = heard(listener, ref);
      assertThat(heard(speaker, ref)).isEqualTo(row);
      assertThat(row.path("key").asText()).isEqualTo(row.path("seq").asText());
      assertThat(row.path("room").asText()).isEqualTo("P001");
      assertThat(row.path("sender").asText()).isEqualTo("manager1");
      assertThat(row.path("text").asText()).isEqualTo("减仓 <b>now</b> & \"quickly\"");
      assertThat(row.path("instruction_id").isNull()).isTrue();
      assertThat(row.path("sent_at").asText()).endsWith("+08:00");
      JsonNode kept = history(trader, "P001", "").path("results").get(0);
      assertThat(kept.path("text")).isEqualTo(row.path("text"));
      assertThat(kept.path("id")).isEqualTo(row.path("id"));
      assertThat(
              desk.inspect("strategy")
                  .number(
                      "SELECT COUNT(*) FROM event WHERE kind = 'chat.said' AND entity_id = ?"
                          + " AND length(request_id) > 7",
                      row.path("id").asLong()))
          .isOne();
    }
  }

  private static JsonNode history(DeskClient who, String room, String query) {
    return who.get("api/chat/" + room + "/messages/" + query).expect(200).json();
  }

  @Test
  void aRepeatedRefIsOneMessage() {
    String ref = unique();
    String after = unique();
    try (LiveSocket socket = listen(desk.as("trader1"));
        LiveSocket second = listen(desk.as("trader1"))) {
      socket.send(say("all", "once", ref)).send(say("all", "twice", ref));
      second.send(say("all", "thrice", ref));
      heard(second, ref);
      socket.send(say("all", "after", after));
      heard(socket, after);
      assertThat(socket.rows()).filteredOn(row -> row.path("ref").asText().equals(ref)).hasSize(1);
      assertThat(
              desk.inspect("strategy")
                  .number("SELECT COUNT(*) FROM chat_message WHERE ref = ?", ref))
          .isEqualTo(1);
    }
  }

  @Test
  void theRoomOfAllIsForEverybodyAndAProductsRoomForItsPeople() {
    String toAll = unique();
    String toFew = unique();
    try (LiveSocket inside = listen(desk.as("manager1"));
        LiveSocket outside = listen(desk.as("manager2"));
        LiveSocket nobody = listen(desk.as("admin1"))) {
      inside.send(say("P001", "for the room", toFew)).send(say("all", "for all", toAll));
      heard(inside, toFew);
      for (LiveSocket socket : List.of(inside, outside, nobody)) {
        assertThat(heard(socket, toAll).path("room").asText()).isEqualTo("all");
      }
      for (LiveSocket socket : List.of(outside, nobody)) {
        assertThat(socket.rows()).noneMatch(row -> row.path("ref").asText().equals(toFew));
      }
    }
  }

  @Test
  void comesAgainAfterAnInterruption() {
    JsonNode stand;
    try (LiveSocket first = desk.as("trader1").socket("chat").subscribe(Map.of())) {
      stand = first.awaitSnapshot();
    }
    String ref = unique();
    try (LiveSocket speaker = listen(desk.as("manager1"))) {
      speaker.send(say("P001", "while away", ref));
      heard(speaker, ref);
    }
    Map<String, Object> since =
        Map.of("epoch", stand.path("epoch").asText(), "seq", stand.path("seq").asLong());
    try (LiveSocket again = desk.as("trader1").socket("chat").subscribe(Map.of("since", since))) {
      assertThat(heard(again, ref).path("text").asText()).isEqualTo("while away");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P004", "P999", "", "ALL", "*"})
  void aForeignRoomAndNoneEndTheSocketAlike(String room) {
    try (LiveSocket socket = listen(desk.as("manager1"))) {
      socket.send(say(room, "anybody?", unique()));
      assertThat(socket.awaitClose()).isEqualTo(1008);
      assertThat(socket.frames("error").get(0).path("code").asText()).isEqualTo("room-not-found");
    }
    DeskClient reader = desk.as("manager1");
    if (!room.isEmpty()) {
      reader.get("api/chat/" + room + "/messages/").expectProblem(404, "room-not-found");
      reader
          .put("api/chat/" + room + "/read/", Map.of("message_id", 1))
          .expectProblem(404, "room-not-found");
    }
  }

  @Test
  void aContractThatCannotBeEndsTheSocket() {
    try (LiveSocket socket = listen(desk.as("trader1"))) {
      Map<String, Object> said = new HashMap<>(say("all", "look", unique()));
      said.put("c_instrument_id", "c".repeat(33));
      socket.send(said);
      assertThat(socket.awaitClose()).isEqualTo(4400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void whatCannotBeSaidEndsTheSocket(String text) {
    try (LiveSocket blank = listen(desk.as("trader1"));
        LiveSocket wordy = listen(desk.as("trader1"))) {
      blank.send(say("all", text, unique()));
      wordy.send(say("all", "长".repeat(4_001), unique()));
      assertThat(blank.awaitClose()).isEqualTo(4400);
      assertThat(wordy.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void onlyTheChatTakesWhatIsSaid() {
    try (LiveSocket socket = desk.as("trader1").socket("instruction")) {
      socket.send(say("all", "wrong door", unique()));
      assertThat(socket.awaitClose()).isEqualTo(4400);
    }
  }

  @Test
  void namesAnInstructionAndAContractWithoutEnteringItsTimeline() {
    Map<String, Object> body =
        new Book(desk.inspect("pms_monitor"), "P001").reduction("chat test", 1);
    DeskClient manager = desk.as("manager1");
    JsonNode made = manager.post("api/instructions/adjustment/", body).expect(201).json();
    long id = made.path("id").asLong();
    String contract = made.path("adjustments").get(0).path("c_instrument_id").asText();
    Map<String, Object> named = new HashMap<>(say("P001", "see here", unique()));
    named.put("instruction_id", id);
    named.put("c_instrument_id", contract);
    try (LiveSocket socket = listen(manager);
        LiveSocket foreign = listen(desk.as("manager2"))) {
      socket.send(named);
      JsonNode row = heard(socket, named.get("ref").toString());
      assertThat(row.path("instruction_id").asLong()).isEqualTo(id);
      assertThat(row.path("c_instrument_id").asText()).isEqualTo(contract);
      JsonNode timeline =
          manager.get("api/instructions/" + id + "/").expect(200).json().path("timeline");
      assertThat(timeline).noneMatch(entry -> entry.path("kind").asText().startsWith("chat"));
      foreign.send(Map.of("op", "say", "room", "all", "text", "?", "instruction_id", id));
      assertThat(foreign.awaitClose()).isEqualTo(1008);
    }
  }

  @Test
  void historyGoesBackBeforeAnId() {
    DeskClient viewer = desk.as("viewer1");
    String last = unique();
    try (LiveSocket socket = listen(viewer)) {
      for (int i = 0; i < 5; i++) {
        socket.send(say("P001", "message " + i, i == 4 ? last : unique()));
      }
      heard(socket, last);
    }
    JsonNode newest = history(viewer, "P001", "?page_size=2");
    assertThat(newest.path("results")).hasSize(2);
    assertThat(newest.path("next").asText()).contains("before=");
    long before = newest.path("results").get(1).path("id").asLong();
    JsonNode older = history(viewer, "P001", "?page_size=3&before=" + before);
    assertThat(older.path("results")).hasSize(3);
    assertThat(older.path("results").get(0).path("id").asLong()).isLessThan(before);
    JsonNode second = history(viewer, "P001", "?page_size=2&page=2");
    assertThat(second.at("/results/0/id")).isEqualTo(older.at("/results/0/id"));
    JsonNode found = history(viewer, "P001", "?search=MESSAGE%203&page_size=1");
    assertThat(found.at("/results/0/text").asText()).isEqualTo("message 3");
    assertThat(history(viewer, "P001", "?search=VIEWER1").path("results")).hasSizeGreaterThan(4);
    JsonNode oldest = history(viewer, "P001", "?ordering=id&page_size=1");
    assertThat(oldest.at("/results/0/id").asLong()).isLessThan(before);
    assertThat(history(viewer, "P001", "?ordering=created_at&page_size=1").path("results"))
        .isEqualTo(oldest.path("results"));
    viewer.get("api/chat/P001/messages/?before=x").expect(400);
    viewer.get("api/chat/P001/messages/?ordering=text").expect(400);
    viewer.get("api/chat/P001/messages/?page=0").expect(422);
  }

  @Test
  void countsWhatIsUnread() {
    DeskClient reader = desk.as("risk1");
    String ref = unique();
    try (LiveSocket socket = listen(desk.as("manager2"))) {
      socket.send(say("P004", "unread", ref));
      long id = heard(socket, ref).path("id").asLong();
      long unread = room(reader, "P004").path("unread").asLong();
      assertThat(unread).isPositive();
      reader.put("api/chat/P004/read/", Map.of("message_id", id)).expect(204);
      JsonNode room = room(reader, "P004");
      assertThat(room.path("read_id").asLong()).isGreaterThanOrEqualTo(id);
      assertThat(room.path("unread").asLong()).isLessThan(unread);
      reader.put("api/chat/P004/read/", Map.of("message_id", 1)).expect(204);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> assertThat(room(reader, "P004").path("read_id").asLong()).isEqualTo(id));
    }
  }

  private static JsonNode room(DeskClient reader, String room) {
    for (JsonNode one : reader.get("api/chat/").expect(200).json()) {
      if (one.path("room").asText().equals(room)) {
        return one;
      }
    }
    throw new AssertionError("no room " + room);
  }
}

package hs.desk.adjustment;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdempotencyIT {

  private static final String PATH = "api/instructions/adjustment/";

  private final RunningDesk desk = Suite.desk();
  private final DeskClient manager = desk.as("manager1");
  private final Database strategy = desk.inspect("strategy");
  private final String contract = new Holdings(desk).contract("P001", "CFFEX", "期货");

  private Asked asking() {
    return new Asked("P001").line(contract, 1);
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgainByteByByte() {
    Asked asked = asking();
    DeskClient keyed = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = keyed.post(PATH, asked.body()).expect(201);
    Answer again = keyed.post(PATH, asked.body()).expect(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(again.header("Idempotent-Replayed")).contains("true");
    assertThat(written(asked)).isEqualTo(1);
  }

  @Test
  void anAnswerIsKeptForADayAndThenReplaced() {
    Asked asked = asking();
    String key = UUID.randomUUID().toString();
    DeskClient keyed = manager.with("Idempotency-Key", key);
    keyed.post(PATH, asked.body()).expect(201);
    age(key, 23 * 60 + 59);
    assertThat(keyed.post(PATH, asked.body()).header("Idempotent-Replayed")).contains("true");
    age(key, 24 * 60 + 1);
    Answer anew = keyed.post(PATH, asked.body()).expect(201);
    assertThat(anew.header("Idempotent-Replayed")).isEmpty();
    assertThat(written(asked)).isEqualTo(2);
    Answer again = keyed.post(PATH, asked.body()).expect(201);
    assertThat(again.text()).isEqualTo(anew.text());
    age(key, 24 * 60 + 1);
    keyed.post(PATH, asking().body()).expect(201);
  }

  private void age(String key, int minutes) {
    int aged =
        desk.application("strategy")
            .update(
                "update idempotency set created_at = utc_timestamp(6) - interval ? minute"
                    + " where idem_key = ?",
                minutes,
                key);
    assertThat(aged).isEqualTo(1);
  }

  @Test
  void theSameKeyForAnotherBodyIsRefused() {
    DeskClient keyed = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    keyed.post(PATH, asking().body()).expect(201);
    Asked other = asking();
    Answer refused = keyed.post(PATH, other.body()).expect(422);
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("key-reused");
    assertThat(written(other)).isZero();
  }

  @Test
  void aKeyBelongsToItsUser() {
    String key = UUID.randomUUID().toString();
    manager.with("Idempotency-Key", key).post(PATH, asking().body()).expect(201);
    String theirs = new Holdings(desk).contract("P003", "DCE", "期货");
    desk.as("manager2")
        .with("Idempotency-Key", key)
        .post(PATH, new Asked("P003").line(theirs, 1).body())
        .expect(201);
  }

  @Test
  void aRefusalIsNotKept() {
    DeskClient keyed = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    keyed.post(PATH, asking().line("XX9999", 1).body()).expect(422);
    keyed.post(PATH, asking().body()).expect(201);
  }

  @Test
  void aKeyHasAtMost255Characters() {
    manager.with("Idempotency-Key", "k".repeat(255)).post(PATH, asking().body());
    Asked asked = asking();
    Answer refused =
        manager.with("Idempotency-Key", "k".repeat(256)).post(PATH, asked.body()).expect(422);
    assertThat(refused.json().at("/fields/0/rule").asText()).isEqualTo("key-length");
    assertThat(written(asked)).isZero();
  }

  @Test
  void copiesInFlightMakeOneInstruction() throws Exception {
    Asked asked = asking();
    DeskClient keyed = manager.with("Idempotency-Key", UUID.randomUUID().toString());
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Future<Answer>> copies = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        copies.add(callers.submit(() -> keyed.post(PATH, asked.body())));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> copy : copies) {
        answers.add(copy.get());
      }
      assertThat(answers).allMatch(answer -> answer.status() == 201 || waitsItsTurn(answer));
      Set<String> bodies =
          answers.stream()
              .filter(answer -> answer.status() == 201)
              .map(Answer::text)
              .collect(Collectors.toSet());
      assertThat(bodies).hasSize(1);
      assertThat(written(asked)).isEqualTo(1);
    } finally {
      callers.shutdownNow();
    }
  }

  private static boolean waitsItsTurn(Answer answer) {
    return answer.status() == 409 && answer.header("Retry-After").isPresent();
  }

  private long written(Asked asked) {
    return strategy.number("select count(*) from instruction where note = ?", asked.note());
  }
}

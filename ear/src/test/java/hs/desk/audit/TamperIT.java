package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.event.EventChain;
import hs.desk.rig.Book;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's superuser tampers with a copy of the live trail, and is found out each time. */
class TamperIT {

  private final RunningDesk desk = Suite.desk();

  @TempDir private Path folder;

  private TrailCopy trail;
  private Database copy;
  private long last;
  private long victim;

  @BeforeEach
  void copyTheTrail() {
    for (int i = 0; i < 5; i++) {
      desk.as("viewer1");
    }
    Map<String, Object> reduction =
        new Book(desk.inspect("pms_monitor"), "P001").reduction("trail", 1);
    desk.as("manager1").post("api/instructions/adjustment/", reduction).expect(201);
    trail = new TrailCopy(desk, "audit_tamper");
    trail.takeLive();
    copy = trail.database();
    last = trail.last();
    victim = last - 3;
  }

  @AfterEach
  void dropIt() {
    trail.drop();
  }

  private String verify(Object... more) {
    return trail.verify(more);
  }

  private String heads() {
    return trail.heads(folder.resolve("heads"), last).toString();
  }

  private void assertBroken(String said, long seq) {
    assertThat(said).startsWith("1 BROKEN at seq " + seq + ":");
  }

  @Test
  void anUntouchedTrailIsWhole() {
    assertThat(verify("--heads", heads())).startsWith("0 OK: ").endsWith("up to seq " + last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "actor = 'nobody'",
        "payload = CONCAT(payload, ' ')",
        "kind = 'x'",
        "topic = 'x'",
        "request_id = 'x'",
        "product_code = 'P009'",
        "entity_id = 7",
        "instruction_id = 99999999",
        "created_at = created_at + INTERVAL 1 MICROSECOND"
      })
  void anEditIsNamed(String edit) {
    trail.edit(victim, edit);
    assertBroken(verify(), victim);
  }

  @Test
  void aDeletedEventIsNamed() {
    copy.update(
        "DELETE FROM event WHERE id = (SELECT event_id FROM event_seq WHERE seq = ?)", victim);
    assertBroken(verify(), victim);
  }

  @Test
  void aDeletedNumberIsNamed() {
    copy.update(
        "DELETE e, s FROM event e JOIN event_seq s ON s.event_id = e.id WHERE s.seq = ?", victim);
    assertBroken(verify(), victim);
  }

  @Test
  void aReorderIsNamed() {
    long first = copy.number("SELECT event_id FROM event_seq WHERE seq = ?", victim);
    long second = copy.number("SELECT event_id FROM event_seq WHERE seq = ?", victim + 1);
    copy.update("UPDATE event_seq SET event_id = -1 WHERE seq = ?", victim);
    copy.update("UPDATE event_seq SET event_id = ? WHERE seq = ?", first, victim + 1);
    copy.update("UPDATE event_seq SET event_id = ? WHERE seq = ?", second, victim);
    assertBroken(verify(), victim);
  }

  @Test
  void anInsertWithoutANumberIsNamed() {
    copy.update(
        "INSERT INTO event (topic, kind, actor, payload, created_at)"
            + " VALUES ('user', 'login.ok', 'nobody', '{}', UTC_TIMESTAMP(6))");
    assertBroken(verify(), last + 1);
  }

  @Test
  void anInsertWithANumberIsNamed() {
    copy.update(
        "INSERT INTO event (topic, kind, actor, payload, created_at)"
            + " VALUES ('user', 'login.ok', 'nobody', '{}', UTC_TIMESTAMP(6))");
    copy.update(
        "INSERT INTO event_seq SELECT ? + 1, MAX(e.id),"
            + " (SELECT hash FROM event_head), REPEAT('a', 64) FROM event e",
        last);
    assertBroken(verify(), last + 1);
  }

  /** All behind it moved up by one. */
  @Test
  void anInsertInTheMiddleIsNamed() {
    copy.update("UPDATE event_seq SET seq = seq + 1 WHERE seq > ? ORDER BY seq DESC", victim);
    copy.update("UPDATE event_head SET seq = seq + 1");
    copy.update(
        "INSERT INTO event (topic, kind, actor, payload, created_at)"
            + " SELECT topic, kind, 'nobody', payload, created_at FROM event"
            + " WHERE id = (SELECT event_id FROM event_seq WHERE seq = ?)",
        victim);
    copy.update(
        "INSERT INTO event_seq SELECT ? + 1, (SELECT MAX(id) FROM event), hash, REPEAT('a', 64)"
            + " FROM event_seq WHERE seq = ?",
        victim,
        victim);
    assertBroken(verify(), victim + 1);
  }

  /** In the desk's own schema, while it runs. */
  @Test
  void anEditOfTheLiveTrailIsNamedUntilItIsUndone() {
    Database live = desk.superuser("strategy");
    Object actor =
        live.rows(
                "SELECT e.actor FROM event e JOIN event_seq s ON s.event_id = e.id WHERE s.seq = ?",
                victim)
            .get(0)
            .get("actor");
    setActor(live, "somebody else");
    try {
      assertBroken(TrailCopy.verify(live), victim);
    } finally {
      setActor(live, actor);
    }
    assertThat(TrailCopy.verify(live)).startsWith("0 OK");
  }

  private void setActor(Database live, Object actor) {
    live.update(
        "UPDATE event SET actor = ? WHERE id = (SELECT event_id FROM event_seq WHERE seq = ?)",
        actor,
        victim);
  }

  @Test
  void aCutEndIsNamedByTheHeadKeptOutside() {
    String heads = heads();
    trail.cutAfter(last - 2);
    assertThat(verify()).startsWith("0 OK");
    assertBroken(verify("--heads", heads), last - 1);
  }

  @Test
  void aForgottenHeadIsNamed() {
    copy.update("UPDATE event_head SET seq = seq - 1");
    assertBroken(verify(), last);
  }

  @Test
  void aHistoryWrittenAnewIsNamedByTheHeadKeptOutside() {
    String heads = heads();
    copy.update("UPDATE event_seq SET prev_hash = ? WHERE seq = ?", EventChain.START, victim);
    assertBroken(verify("--heads", heads), victim);
    copy.update("DELETE FROM event_seq");
    copy.update("DELETE FROM event");
    copy.update("DELETE FROM event_archive");
    copy.update("UPDATE event_head SET seq = 0, hash = ?", EventChain.START);
    assertThat(verify()).startsWith("0 OK: 0 events");
    assertThat(verify("--heads", heads)).startsWith("1 BROKEN at seq 1:");
  }
}

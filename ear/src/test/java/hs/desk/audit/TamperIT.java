package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.audit.VerifyAudit;
import hs.desk.event.EventChain;
import hs.desk.rig.Book;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The server's superuser tampers with a copy of the live trail, and is found out each time. */
class TamperIT {

  private static final String COPY = "audit_tamper";

  private final RunningDesk desk = Suite.desk();
  private final Database root = desk.superuser("strategy");

  @TempDir private Path folder;

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
    root.update("DROP DATABASE IF EXISTS " + COPY);
    root.update("CREATE DATABASE " + COPY);
    copy = desk.superuser(COPY);
    for (String table :
        List.of("event", "event_seq", "event_head", "event_pending", "event_archive")) {
      copy.update("CREATE TABLE " + table + " LIKE strategy." + table);
    }
    copy.update("INSERT INTO event_archive SELECT * FROM strategy.event_archive");
    copy.update("INSERT INTO event_head SELECT * FROM strategy.event_head");
    last = copy.number("SELECT seq FROM event_head");
    copy.update("INSERT INTO event_seq SELECT * FROM strategy.event_seq WHERE seq <= ?", last);
    copy.update(
        "INSERT INTO event SELECT e.* FROM strategy.event e JOIN event_seq s ON s.event_id = e.id");
    victim = last - 3;
  }

  @AfterEach
  void dropIt() {
    root.update("DROP DATABASE IF EXISTS " + COPY);
  }

  private String verify(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--url", copy.url(), "--user", copy.user(), "--password", copy.password()));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new VerifyAudit())
            .setOut(new PrintWriter(out))
            .execute(arguments.toArray(String[]::new));
    return code + " " + out.toString().strip();
  }

  private String heads() {
    Path file = folder.resolve("heads");
    String hash =
        (String) copy.rows("SELECT hash FROM event_seq WHERE seq = ?", last).get(0).get("hash");
    try {
      Files.writeString(file, "2026-11-24T00:00:00Z 1 %d %s%n".formatted(last, hash));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return file.toString();
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
    copy.update(
        "UPDATE event SET " + edit + " WHERE id = (SELECT event_id FROM event_seq WHERE seq = ?)",
        victim);
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

  @Test
  void aCutEndIsNamedByTheHeadKeptOutside() {
    String heads = heads();
    cut(2);
    assertThat(verify()).startsWith("0 OK");
    assertBroken(verify("--heads", heads), last - 1);
  }

  private void cut(int events) {
    copy.update(
        "DELETE e, s FROM event e JOIN event_seq s ON s.event_id = e.id WHERE s.seq > ?",
        last - events);
    copy.update(
        "UPDATE event_head h JOIN event_seq s ON s.seq = ? SET h.seq = s.seq, h.hash = s.hash",
        last - events);
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

  @Test
  void whatIsArchivedIsStillProved() throws IOException {
    copy.update("UPDATE event SET created_at = created_at");
    String said =
        verify("--archive-before", "2099-01-01", "--archive", folder.resolve("old").toString());
    assertThat(said).startsWith("0 OK").contains("archived to ");
    assertThat(copy.number("SELECT COUNT(*) FROM event")).isEqualTo(1);
    assertThat(verify("--heads", heads())).isEqualTo("0 OK: 1 events, up to seq " + last);
    Path file = Path.of(said.substring(said.indexOf("archived to ") + 12));
    assertThat(verify("--archived", file.toString())).startsWith("0 OK").endsWith("" + (last - 1));
    tamper(file);
    assertThat(verify("--archived", file.toString())).startsWith("1 BROKEN at seq ");
    copy.update("UPDATE event SET actor = 'nobody'");
    assertBroken(verify(), last);
  }

  private static void tamper(Path file) throws IOException {
    byte[] bytes;
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(file))) {
      bytes = in.readAllBytes();
    }
    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          text.replaceFirst("\"actor\":\"", "\"actor\":\"x")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }
}

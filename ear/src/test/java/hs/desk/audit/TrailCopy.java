package hs.desk.audit;

import hs.desk.devstack.audit.VerifyAudit;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** A schema of its own for a trail that somebody tampers with. */
final class TrailCopy {

  private static final List<String> TABLES =
      List.of("event", "event_seq", "event_head", "event_pending", "event_archive");

  private final String name;
  private final Database root;
  private final Database copy;

  /** Makes the tables anew, without a row. */
  TrailCopy(RunningDesk desk, String name) {
    this.name = name;
    root = desk.superuser("strategy");
    copy = desk.superuser(name);
    drop();
    root.update("CREATE DATABASE " + name);
    for (String table : TABLES) {
      copy.update("CREATE TABLE " + table + " LIKE strategy." + table);
    }
  }

  /** Numbers and events hang together from now on, as they do in the desk's own schema. */
  void bind() {
    copy.patient().update("ALTER TABLE event_seq ADD FOREIGN KEY (event_id) REFERENCES event (id)");
  }

  void drop() {
    root.patient().update("DROP DATABASE IF EXISTS " + name);
  }

  /** Takes over the live trail up to its head of now. */
  void takeLive() {
    copy.update("INSERT INTO event_archive SELECT * FROM strategy.event_archive");
    copy.update("INSERT INTO event_head SELECT * FROM strategy.event_head");
    copy.update(
        "INSERT INTO event SELECT e.* FROM strategy.event e"
            + " JOIN strategy.event_seq s ON s.event_id = e.id WHERE s.seq <= ?",
        last());
    copy.update("INSERT INTO event_seq SELECT * FROM strategy.event_seq WHERE seq <= ?", last());
  }

  Database database() {
    return copy;
  }

  /** The number its head says. */
  long last() {
    return copy.number("SELECT seq FROM event_head");
  }

  String hash(long seq) {
    return (String) copy.rows("SELECT hash FROM event_seq WHERE seq = ?", seq).get(0).get("hash");
  }

  /** Changes an event behind everybody's back. */
  void edit(long seq, String assignment) {
    copy.update(
        "UPDATE event SET "
            + assignment
            + " WHERE id = (SELECT event_id FROM event_seq WHERE seq = ?)",
        seq);
  }

  /** Removes all up to a number. */
  void deleteTo(long seq) {
    copy.update(
        "DELETE e, s FROM event e JOIN event_seq s ON s.event_id = e.id WHERE s.seq <= ?", seq);
  }

  /** Lets the trail end at a number. */
  void cutAfter(long seq) {
    copy.update(
        "DELETE e, s FROM event e JOIN event_seq s ON s.event_id = e.id WHERE s.seq > ?", seq);
    copy.update(
        "UPDATE event_head h JOIN event_seq s ON s.seq = ? SET h.seq = s.seq, h.hash = s.hash",
        seq);
  }

  /** A file of heads with lines for these numbers as they are now. */
  Path heads(Path file, long... numbers) {
    List<String> lines =
        Arrays.stream(numbers)
            .mapToObj(seq -> "2026-11-24T00:00:00Z 1 %d %s".formatted(seq, hash(seq)))
            .toList();
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Exit code of the command, a space, and what it said. */
  String verify(Object... more) {
    return verify(copy, more);
  }

  static String verify(Database database, Object... more) {
    List<String> arguments = new ArrayList<>(List.of("--url", database.url()));
    arguments.addAll(List.of("--user", database.user(), "--password", database.password()));
    Arrays.stream(more).map(Object::toString).forEach(arguments::add);
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new VerifyAudit())
            .setOut(new PrintWriter(out))
            .execute(arguments.toArray(String[]::new));
    return code + " " + out.toString().strip();
  }
}

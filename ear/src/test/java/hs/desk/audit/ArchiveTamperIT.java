package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's superuser tampers with what is archived, or says that something is. */
class ArchiveTamperIT {

  private static final int SLICES = 4;

  private final RunningDesk desk = Suite.desk();

  @TempDir private Path folder;

  private TrailCopy trail;
  private Database copy;
  private Path files;
  private long last;

  @BeforeEach
  void copyTheTrail() {
    for (int i = 0; i < 2 * SLICES; i++) {
      desk.as("viewer1");
    }
    trail = new TrailCopy(desk, "audit_archive");
    trail.takeLive();
    copy = trail.database();
    last = trail.last();
    files = folder.resolve("old");
  }

  @AfterEach
  void dropIt() {
    trail.drop();
  }

  private static void assertBroken(String said, long seq) {
    assertThat(said).startsWith("1 BROKEN at seq " + seq + ":");
  }

  /** Says that all up to a number is archived, with the hash that is right for it. */
  private void forgeAnchor(long until) {
    copy.update(
        "INSERT INTO event_archive SELECT seq, 1, hash, 'events-1.jsonl.gz', REPEAT('a', 64),"
            + " UTC_TIMESTAMP(6) FROM event_seq WHERE seq = ?",
        until);
  }

  @Test
  void aForgedAnchorHidesNoEdit() {
    String heads = trail.heads(folder.resolve("heads"), last).toString();
    long victim = last - 4;
    trail.edit(victim, "actor = 'nobody'");
    forgeAnchor(last - 2);
    assertBroken(trail.verify(), victim);
    assertBroken(trail.verify("--heads", heads), victim);
    assertBroken(trail.verify("--archive", files), victim);
  }

  @Test
  void whatIsSaidToBeArchivedIsNotInTheDatabase() {
    forgeAnchor(last - 2);
    assertBroken(trail.verify(), 1);
  }

  @Test
  void aPrefixThatWasCutIsNotCalledProved() {
    long until = last - 2;
    Path heads = trail.heads(folder.resolve("heads"), 2, last);
    forgeAnchor(until);
    trail.deleteTo(until);
    String part =
        "3 PART: 2 events, up to seq " + last + ", are whole; NOT PROVED: seq 1 to " + until;
    assertThat(trail.verify()).startsWith(part);
    assertThat(trail.verify("--heads", heads)).startsWith(part);
    assertBroken(trail.verify("--archive", files), 1);
    assertBroken(trail.verify("--heads", heads, "--archive", files), 1);
  }

  @Test
  void anAnchorThatIsNotTheHeadKeptOutsideIsNamed() throws IOException {
    long until = last - 2;
    Path heads = trail.heads(folder.resolve("heads"), until);
    Files.writeString(heads, Files.readString(heads).replace(trail.hash(until), "b".repeat(64)));
    forgeAnchor(until);
    trail.deleteTo(until);
    assertBroken(trail.verify("--heads", heads), 1);
  }

  @Test
  void whatIsArchivedIsStillProved() {
    Path heads = trail.heads(folder.resolve("heads"), 2, last / 2, last);
    List<Path> slices = archive();
    assertThat(slices).hasSizeGreaterThanOrEqualTo(SLICES);
    assertThat(copy.number("SELECT COUNT(*) FROM event")).isEqualTo(1);
    assertThat(trail.verify("--heads", heads)).startsWith("3 PART: 1 events");
    String whole = "0 OK: " + last + " events, up to seq " + last;
    assertThat(trail.verify("--archive", files)).isEqualTo(whole);
    assertThat(trail.verify("--archive", files, "--heads", heads)).isEqualTo(whole);
    assertThat(trail.verify("--archive", files, "--archive-before", "2099-01-01")).isEqualTo(whole);
    trail.edit(last, "actor = 'nobody'");
    assertBroken(trail.verify("--archive", files), last);
  }

  /** All but the last event; the files in their order. */
  private List<Path> archive() {
    trail.bind();
    String said =
        trail.verify(
            "--archive", files, "--archive-before", "2099-01-01", "--slice", last / SLICES);
    assertThat(said).startsWith("0 OK").contains("archived seq 1 to " + last / SLICES + " to ");
    return copy.rows("SELECT file FROM event_archive ORDER BY until_seq").stream()
        .map(row -> files.resolve((String) row.get("file")))
        .toList();
  }

  private long from(Path file) {
    return copy.number(
        "SELECT from_seq FROM event_archive WHERE file = ?", file.getFileName().toString());
  }

  @Test
  void anEditOfAFileIsNamed() throws IOException {
    Path second = archive().get(1);
    byte[] packed = Files.readAllBytes(second);
    rewrite(second, text -> text.replaceFirst("\"actor\":\"", "\"actor\":\"x"));
    assertBroken(trail.verify("--archive", files), from(second));
    Files.write(second, packed);
    assertThat(trail.verify("--archive", files)).startsWith("0 OK");
  }

  @Test
  void aFileThatIsAnotherOneIsNamed() throws IOException {
    Path second = archive().get(1);
    Files.write(second, new byte[1], StandardOpenOption.APPEND);
    assertBroken(trail.verify("--archive", files), from(second));
  }

  @Test
  void aFileThatLostItsEndIsNamedAfterIt() throws IOException {
    Path second = archive().get(1);
    rewrite(second, text -> text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1));
    assertBroken(trail.verify("--archive", files), 2 * (last / SLICES));
    byte[] packed = Files.readAllBytes(second);
    Files.write(second, Arrays.copyOf(packed, packed.length / 2));
    assertThat(trail.verify("--archive", files)).startsWith("1 BROKEN at seq ");
  }

  @Test
  void aFileThatIsGoneIsNamed() throws IOException {
    Path second = archive().get(1);
    Files.delete(second);
    assertBroken(trail.verify("--archive", files), from(second));
  }

  @Test
  void anAnchorThatIsGoneIsNamed() {
    Path second = archive().get(1);
    long from = from(second);
    copy.update("DELETE FROM event_archive WHERE from_seq = ?", from);
    assertBroken(trail.verify("--archive", files), from);
    assertBroken(trail.verify(), from);
    copy.update("DELETE FROM event_archive");
    assertBroken(trail.verify(), 1);
  }

  @Test
  void aTrailThatIsNotWholeIsNotArchived() {
    trail.edit(last - 4, "actor = 'nobody'");
    assertBroken(trail.verify("--archive", files, "--archive-before", "2099-01-01"), last - 4);
    assertThat(copy.number("SELECT COUNT(*) FROM event_archive")).isZero();
    assertThat(files).doesNotExist();
  }

  private static void rewrite(Path file, UnaryOperator<String> change) throws IOException {
    String text;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
    }
  }
}

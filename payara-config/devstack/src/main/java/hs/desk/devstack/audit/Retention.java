package hs.desk.devstack.audit;

import hs.desk.event.ChainCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Moves the trail of long ago into files, slice by slice: each has its file, its anchor and its
 * transaction, so that a long trail takes no more room than a short one and an interrupted run is
 * gone on with by the next. The chain goes on from where it was cut.
 */
final class Retention {

  /** Before a day: the newest numbers among its last events; a few may be numbered late. */
  private static final String LAST =
      "SELECT MAX(s.seq) FROM event_seq s JOIN"
          + " (SELECT id FROM event WHERE created_at < ? ORDER BY created_at DESC LIMIT 1000) e"
          + " ON e.id = s.event_id WHERE s.seq < (SELECT seq FROM event_head WHERE id = 1)";

  private final Connection connection;
  private final Trail trail;
  private final Path folder;
  private final int slice;

  /**
   * @param folder of the archive's files
   * @param slice most numbers in one file
   */
  Retention(Connection connection, Path folder, int slice) {
    this.connection = connection;
    this.trail = new Trail(connection);
    this.folder = folder;
    this.slice = slice;
  }

  /**
   * Archives all up to the last event before a day, in UTC; nothing where there is none.
   *
   * @param each hears of each slice when it has left the database
   */
  void archiveBefore(LocalDate day, Consumer<Anchor> each) throws SQLException, IOException {
    Files.createDirectories(folder);
    List<Anchor> anchors = trail.anchors();
    Anchor newest = anchors.isEmpty() ? Anchor.START : anchors.get(anchors.size() - 1);
    long last = last(day);
    while (newest.until() < last) {
      newest = move(newest, Math.min(last, newest.until() + slice));
      each.accept(newest);
    }
  }

  private long last(LocalDate day) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST)) {
      statement.setObject(1, day.atStartOfDay());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** The rows leave the database only once their file is on disk and reads back. */
  private Anchor move(Anchor before, long until) throws SQLException, IOException {
    long from = before.until() + 1;
    String name = "events-%d-%d.jsonl.gz".formatted(from, until);
    Path written = folder.resolve(name + ".part");
    try (Archive archive = new Archive(written)) {
      trail.rows(before.until(), until, archive::write);
    }
    ChainCheck check = new ChainCheck(before.until(), before.hash(), Map.of());
    String sha256 = Archive.read(written, check::next);
    if (check.fault().isPresent() || check.last() != until) {
      throw new IOException(written + " does not read back as it was written");
    }
    Archive.name(written, folder.resolve(name));
    Anchor anchor = new Anchor(from, until, check.lastHash(), name, sha256);
    new Cut(connection, anchor).commit();
    return anchor;
  }
}

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
import java.util.ArrayList;
import java.util.List;

/** Moves the trail of long ago into a file. The chain goes on from where it was cut. */
final class Retention {

  private static final String LAST =
      "SELECT MAX(s.seq) FROM event_seq s JOIN event e ON e.id = s.event_id"
          + " WHERE e.created_at < ? AND s.seq < (SELECT seq FROM event_head WHERE id = 1)";

  private static final String ANCHOR =
      "INSERT INTO event_archive (until_seq, from_seq, hash, file, file_sha256, archived_at)"
          + " VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6))";

  private final Connection connection;
  private final Path folder;

  Retention(Connection connection, Path folder) {
    this.connection = connection;
    this.folder = folder;
  }

  /**
   * Archives all up to the last event before a day, in UTC; nothing where there is none.
   *
   * @return the file, or null
   */
  Path archiveBefore(LocalDate day) throws SQLException, IOException {
    Trail.Anchor anchor = new Trail(connection).anchor();
    long until = last(day);
    if (until <= anchor.seq()) {
      return null;
    }
    Path file = folder.resolve("events-%d-%d.jsonl.gz".formatted(anchor.seq() + 1, until));
    Files.createDirectories(folder);
    try (Archive archive = new Archive(file)) {
      new Trail(connection).rows(anchor.seq(), until, archive::write);
    }
    ChainCheck written = Archive.check(file, anchor.seq(), anchor.hash());
    if (written.fault().isPresent() || written.last() != until) {
      throw new IOException(file + " does not read back as it was written");
    }
    cut(anchor.seq(), until, written.lastHash(), file);
    return file;
  }

  private long last(LocalDate day) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST)) {
      statement.setObject(1, day.atStartOfDay());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /** Anchor and deletion are one transaction. */
  private void cut(long after, long until, String hash, Path file)
      throws SQLException, IOException {
    connection.setAutoCommit(false);
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement anchor = connection.prepareStatement(ANCHOR);
        PreparedStatement numbers =
            connection.prepareStatement("DELETE FROM event_seq WHERE seq > ? AND seq <= ?");
        PreparedStatement events = connection.prepareStatement("DELETE FROM event WHERE id = ?")) {
      anchor.setLong(1, until);
      anchor.setLong(2, after + 1);
      anchor.setString(3, hash);
      anchor.setString(4, file.getFileName().toString());
      anchor.setString(5, Archive.sha256(file));
      anchor.executeUpdate();
      new Trail(connection).rows(after, until, row -> ids.add(row.eventId()));
      numbers.setLong(1, after);
      numbers.setLong(2, until);
      numbers.executeUpdate();
      for (Long id : ids) {
        events.setLong(1, id);
        events.addBatch();
      }
      events.executeBatch();
      connection.commit();
    }
  }
}

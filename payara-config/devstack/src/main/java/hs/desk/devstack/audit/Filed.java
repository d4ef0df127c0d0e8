package hs.desk.devstack.audit;

import hs.desk.event.ChainCheck;
import hs.desk.event.EventChain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A file of the archive, compared with the anchors of the database. */
final class Filed {

  private static final String ANCHORS =
      "SELECT a.from_seq, a.until_seq, a.hash, b.hash FROM event_archive a"
          + " LEFT JOIN event_archive b ON b.until_seq = a.from_seq - 1 WHERE a.file = ?";

  private Filed() {}

  static ChainCheck check(Connection connection, Path file) throws SQLException, IOException {
    try (PreparedStatement statement = connection.prepareStatement(ANCHORS)) {
      statement.setString(1, file.getFileName().toString());
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new IOException("no anchor names " + file.getFileName());
        }
        String before = row.getString(4) == null ? EventChain.START : row.getString(4);
        ChainCheck check = Archive.check(file, row.getLong(1) - 1, before);
        check.end(row.getLong(2), row.getString(3));
        return check;
      }
    }
  }
}

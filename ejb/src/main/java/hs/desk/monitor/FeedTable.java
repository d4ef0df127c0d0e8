package hs.desk.monitor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One table of the feed as it was read last. Fetches what {@code update_time} says is new, and
 * compares, because most of an overlap is known. A fetch that is never accepted changes nothing.
 */
final class FeedTable<R> {

  /** Reads one row of the result. */
  interface Reader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /** What a query gave: all of the table, or what was written lately. */
  record Fetched<R>(boolean complete, List<R> rows, Instant newest) {}

  /** What differs from the reading before. */
  record Difference<R>(List<R> changed, List<R> gone) {}

  private static final int DEADLINE_SECONDS = 5;

  private final String sql;
  private final Reader<R> reader;
  private final Function<R, Object> identity;
  private final Map<Object, R> known = new HashMap<>();
  private Instant newest;

  /**
   * @param columns without {@code update_time}
   */
  FeedTable(String table, String columns, Reader<R> reader, Function<R, Object> identity) {
    this.sql = "SELECT " + columns + ", update_time FROM " + table;
    this.reader = reader;
    this.identity = identity;
  }

  /** Latest {@code update_time} accepted, null when no row was. */
  Instant newest() {
    return newest;
  }

  /**
   * @param from by {@code update_time}, null for all rows
   */
  Fetched<R> fetch(Connection monitor, Instant from) throws SQLException {
    boolean all = from == null;
    try (PreparedStatement query =
        monitor.prepareStatement(all ? sql : sql + " WHERE update_time >= ?")) {
      query.setQueryTimeout(DEADLINE_SECONDS);
      if (!all) {
        query.setObject(1, LocalDateTime.ofInstant(from, ZoneOffset.UTC));
      }
      return rows(query, all);
    }
  }

  private Fetched<R> rows(PreparedStatement query, boolean all) throws SQLException {
    List<R> rows = new ArrayList<>();
    Instant latest = newest;
    try (ResultSet result = query.executeQuery()) {
      while (result.next()) {
        rows.add(reader.read(result));
        Instant updated = time(result, "update_time");
        latest = latest == null || updated.isAfter(latest) ? updated : latest;
      }
    }
    return new Fetched<>(all, rows, latest);
  }

  /** Takes what was fetched as what the table says now. */
  Difference<R> accept(Fetched<R> fetched) {
    newest = fetched.newest();
    List<R> changed = new ArrayList<>();
    for (R row : fetched.rows()) {
      if (!row.equals(known.put(identity.apply(row), row))) {
        changed.add(row);
      }
    }
    return new Difference<>(changed, fetched.complete() ? gone(fetched.rows()) : List.of());
  }

  private List<R> gone(List<R> rows) {
    Set<Object> present = new HashSet<>();
    rows.forEach(row -> present.add(identity.apply(row)));
    List<R> gone = new ArrayList<>();
    known
        .entrySet()
        .removeIf(entry -> !present.contains(entry.getKey()) && gone.add(entry.getValue()));
    return gone;
  }

  /** A DATETIME of the feed, which is UTC. */
  static Instant time(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}

package hs.desk.monitor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * One table of the feed as it was read last. Fetches what {@code update_time} says is new, and
 * compares, because most of an overlap is known: a row whose {@code update_time} is known is taken
 * unread, except when all is read, or when it was so young at its reading that another commit may
 * have followed in the same millisecond. A fetch that is never accepted changes nothing.
 */
final class FeedTable<R> {

  /** Reads one row of the result. */
  interface Reader<R> {
    R read(ResultSet row) throws SQLException;
  }

  /**
   * A row as it stands in the table.
   *
   * @param written its {@code update_time}
   * @param settled whether that was long enough ago at the reading: nothing more can come under it
   */
  private record Stored<R>(R row, String written, boolean settled) {}

  /** What a query gave: all that is wanted of the table, or what was written lately. */
  record Fetched<R>(boolean complete, Map<String, Stored<R>> rows, Instant newest) {}

  private static final Logger LOG = Logger.getLogger(FeedTable.class.getName());
  private static final int DEADLINE_SECONDS = 5;

  /** Longer than a statement of the feed takes from its time stamp to its commit. */
  private static final Duration UNSETTLED = Duration.ofSeconds(1);

  private final String table;
  private final String late;
  private final String all;
  private final int keyColumns;
  private final Reader<R> reader;
  private final Map<String, Stored<R>> known = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private Instant newest;

  /**
   * @param columns without {@code update_time}; those of the key first
   * @param keyColumns how many of them are the key
   */
  FeedTable(String table, int keyColumns, String columns, Reader<R> reader) {
    this(table, keyColumns, columns, List.of("TRUE"), reader);
  }

  /**
   * A table that keeps more than is wanted.
   *
   * @param wanted conditions of which a row that is wanted fulfils at least one, each with an index
   *     of its own; a row that fulfils none counts as gone at the next reading of all
   */
  FeedTable(String table, int keyColumns, String columns, List<String> wanted, Reader<R> reader) {
    this.table = table;
    String sql = "SELECT " + columns + ", update_time FROM " + table + " WHERE ";
    this.late = sql + "update_time >= ?";
    this.all = wanted.stream().map(sql::concat).collect(Collectors.joining(" UNION ALL "));
    this.keyColumns = keyColumns;
    this.reader = reader;
  }

  /** Latest {@code update_time} accepted, null when no row was. */
  Instant newest() {
    return newest;
  }

  /**
   * @param from by {@code update_time}, null for all rows
   * @param now time of the database
   */
  Fetched<R> fetch(Connection monitor, Instant from, Instant now) throws SQLException {
    boolean complete = from == null;
    try (PreparedStatement query = monitor.prepareStatement(complete ? all : late)) {
      query.setQueryTimeout(DEADLINE_SECONDS);
      if (!complete) {
        query.setObject(1, LocalDateTime.ofInstant(from, ZoneOffset.UTC));
      }
      return rows(query, complete, now.minus(UNSETTLED));
    }
  }

  private Fetched<R> rows(PreparedStatement query, boolean complete, Instant settled)
      throws SQLException {
    Map<String, Stored<R>> rows = new HashMap<>();
    Instant latest = newest;
    try (ResultSet result = query.executeQuery()) {
      while (result.next()) {
        String key = key(result);
        String written = result.getString("update_time");
        Stored<R> before = known.get(key);
        if (!complete && before != null && before.settled() && before.written().equals(written)) {
          rows.put(key, before);
          continue;
        }
        Instant updated = time(result, "update_time");
        if (read(result, key, written, updated.isBefore(settled), rows)) {
          latest = latest == null || updated.isAfter(latest) ? updated : latest;
        }
      }
    }
    return new Fetched<>(complete, rows, latest);
  }

  private String key(ResultSet row) throws SQLException {
    if (keyColumns == 1) {
      return row.getString(1);
    }
    StringBuilder key = new StringBuilder();
    for (int i = 1; i <= keyColumns; i++) {
      key.append(row.getString(i)).append('\u0001');
    }
    return key.toString();
  }

  /** A row nobody understands is left out and named once: it must not stop all others. */
  private boolean read(
      ResultSet result, String key, String written, boolean settled, Map<String, Stored<R>> rows)
      throws SQLException {
    try {
      rows.put(key, new Stored<>(reader.read(result), written, settled));
      return true;
    } catch (IllegalArgumentException e) {
      if (unreadable.add(key)) {
        LOG.log(Level.WARNING, "a row of " + table + " is left out", e);
      }
      return false;
    }
  }

  /** Takes what was fetched as what the table says now. */
  Difference<R> accept(Fetched<R> fetched) {
    newest = fetched.newest();
    List<R> changed = new ArrayList<>();
    fetched
        .rows()
        .forEach(
            (key, now) -> {
              Stored<R> before = known.put(key, now);
              if (before != now && (before == null || !before.row().equals(now.row()))) {
                changed.add(now.row());
              }
            });
    return new Difference<>(
        changed, fetched.complete() ? gone(fetched.rows().keySet()) : List.of());
  }

  private List<R> gone(Set<String> present) {
    List<R> gone = new ArrayList<>();
    known
        .entrySet()
        .removeIf(entry -> !present.contains(entry.getKey()) && gone.add(entry.getValue().row()));
    return gone;
  }

  /** A DATETIME of the feed, which is UTC. */
  static Instant time(ResultSet row, String column) throws SQLException {
    LocalDateTime time = row.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}

package hs.desk.devstack.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table that rows are put into: inserted, or brought up to date where the key exists.
 *
 * @param columns the key's columns first
 * @param keys how many of the columns are the key
 */
public record Table<T>(String name, List<String> columns, int keys, Function<T, Object[]> values) {

  private static final int BATCH = 500;

  /** Writes all rows in batches; the caller holds the transaction. */
  public void put(Connection connection, Collection<? extends T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql())) {
      int waiting = 0;
      for (T row : rows) {
        int index = 0;
        for (Object value : values.apply(row)) {
          statement.setObject(++index, value);
        }
        statement.addBatch();
        if (++waiting % BATCH == 0) {
          statement.executeBatch();
        }
      }
      statement.executeBatch();
    }
  }

  private String sql() {
    String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
    String updates =
        columns.subList(keys, columns.size()).stream()
            .map(column -> column + " = VALUES(" + column + ")")
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s) ON DUPLICATE KEY UPDATE %s"
        .formatted(name, String.join(", ", columns), marks, updates);
  }
}

package hs.desk.bench;

import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What every theme of operations measures with.
 *
 * @param time of one measurement
 */
record Bench(RunningDesk desk, Load load, Requests requests, Duration time) {

  /** The products that manager1 and trader1 have in common. */
  static final List<String> PRODUCTS = List.of("P001", "P002", "P003");

  Operation closed(String name, Supplier<HttpRequest> next) {
    return new Operation(name, () -> List.of(warm(name, next, next)));
  }

  /**
   * Measures what has run as long unmeasured: the common warm-up is of the commonest calls alone.
   *
   * @param before requests of the same kind
   */
  Measurement warm(String name, Supplier<HttpRequest> before, Supplier<HttpRequest> next)
      throws Exception {
    load.closed(name, time, before);
    return load.closed(name, time, next);
  }

  void awaitQuiet() throws SQLException, InterruptedException {
    new Backlog(desk).awaitGone();
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  long instructions() throws SQLException {
    return number("SELECT COUNT(*) FROM instruction");
  }

  /** The only value of the first row of a query on the desk's own database. */
  String text(String sql) throws SQLException {
    try (Connection inspect = desk.connect("strategy", "inspect");
        Statement statement = inspect.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}

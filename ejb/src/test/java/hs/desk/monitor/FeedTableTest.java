package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of one key and one value, as a feed writes it. */
class FeedTableTest {

  private static final Instant WRITTEN = Instant.parse("2026-11-23T02:00:00.500Z");

  private record Line(String key, String value, Instant written) {}

  private int read;

  private final FeedTable<Line> table =
      new FeedTable<>(
          "t",
          1,
          "k, v",
          row -> {
            read++;
            return new Line(row.getString(1), row.getString(2), FeedTable.time(row, "update_time"));
          });

  private List<String> poll(Instant now, Line... stored) throws SQLException {
    Connection connection = connection(List.of(stored));
    return table.accept(table.fetch(connection, now.minusSeconds(5), now)).changed().stream()
        .map(Line::value)
        .toList();
  }

  @Test
  void aSecondCommitInTheSameMillisecondIsSeen() throws SQLException {
    assertThat(poll(WRITTEN.plusMillis(2), new Line("a", "1", WRITTEN))).containsExactly("1");
    assertThat(poll(WRITTEN.plusMillis(102), new Line("a", "2", WRITTEN))).containsExactly("2");
    assertThat(poll(WRITTEN.plusMillis(202), new Line("a", "2", WRITTEN))).isEmpty();
  }

  @Test
  void whatIsSettledIsNotReadAgain() throws SQLException {
    Line line = new Line("a", "1", WRITTEN);
    poll(WRITTEN.plusMillis(900), line);
    poll(WRITTEN.plusMillis(1_100), line);
    assertThat(read).isEqualTo(2);
    poll(WRITTEN.plusMillis(1_200), line);
    poll(WRITTEN.plusMillis(4_000), line);
    assertThat(read).isEqualTo(2);
    assertThat(poll(WRITTEN.plusSeconds(5), new Line("a", "3", WRITTEN.plusSeconds(4))))
        .containsExactly("3");
  }

  private static Connection connection(List<Line> stored) {
    PreparedStatement query =
        fake(
            PreparedStatement.class,
            (self, method, arguments) ->
                method.getName().equals("executeQuery") ? result(stored) : null);
    return fake(Connection.class, (self, method, arguments) -> query);
  }

  private static ResultSet result(List<Line> stored) {
    Iterator<Line> lines = stored.iterator();
    Line[] at = new Line[1];
    return fake(
        ResultSet.class,
        (self, method, arguments) ->
            switch (method.getName()) {
              case "next" -> {
                boolean more = lines.hasNext();
                at[0] = more ? lines.next() : null;
                yield more;
              }
              case "getString" ->
                  arguments[0].equals(1)
                      ? at[0].key()
                      : arguments[0].equals(2) ? at[0].value() : at[0].written().toString();
              case "getObject" -> LocalDateTime.ofInstant(at[0].written(), ZoneOffset.UTC);
              default -> null;
            });
  }

  private static <T> T fake(Class<T> type, InvocationHandler calls) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
  }
}

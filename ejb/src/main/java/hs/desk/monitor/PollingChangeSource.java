package hs.desk.monitor;

import hs.desk.monitor.FeedTable.Fetched;
import hs.desk.quote.QuoteRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Polls {@code pms_monitor}: all tables in one REPEATABLE READ, read-only transaction, and in full
 * every 60 s. In between it reads what was written lately, by the database's clock, and looks back
 * over five seconds more once a second, because a transaction may commit later than another that
 * began after it; so a market at rest costs nothing, and a row that changed is not read with every
 * poll of five seconds. What a reading saw counts only when the whole reading succeeded, so that
 * one that breaks off loses nothing; the next goes on with a new connection.
 */
final class PollingChangeSource implements ChangeSource {

  private static final long FULL_NANOS = 60_000_000_000L;

  /** A transaction of the feed becomes visible within this time of its rows' time stamps. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /** And most of them within this one. */
  private static final Duration RECENT = Duration.ofMillis(500);

  private static final long LOOK_BACK_NANOS = 1_000_000_000L;

  /** One reading of all tables. */
  private record Snapshot(
      Instant asOf,
      Fetched<Terms> terms,
      Fetched<Tariff> tariffs,
      Fetched<QuoteRow> quotes,
      Fetched<Held> held,
      Fetched<AccountFacts> accounts,
      Fetched<TradeFacts> trades,
      Fetched<OrderFacts> orders) {}

  private final DataSource monitor;
  private final FeedTable<Terms> terms = FeedRows.terms();
  private final FeedTable<Tariff> tariffs = FeedRows.tariffs();
  private final FeedTable<QuoteRow> quotes = FeedRows.quotes();
  private final FeedTable<Held> held = FeedBooks.held();
  private final FeedTable<AccountFacts> accounts = FeedBooks.accounts();
  private final FeedTable<TradeFacts> trades = FeedBooks.trades();
  private final FeedTable<OrderFacts> orders = FeedBooks.orders();
  private long fullAt = System.nanoTime();
  private long lookBackAt = fullAt;
  private Instant readAt;
  private Instant lookedBackAt;

  PollingChangeSource(DataSource monitor) {
    this.monitor = monitor;
  }

  @Override
  public FeedChanges read() throws SQLException {
    long began = System.nanoTime();
    boolean complete = began - fullAt >= 0;
    boolean back = complete || began - lookBackAt >= 0;
    Snapshot snapshot = snapshot(complete ? null : from(back));
    readAt = snapshot.asOf();
    if (back) {
      lookedBackAt = readAt;
      lookBackAt = began + LOOK_BACK_NANOS;
    }
    if (complete) {
      fullAt = System.nanoTime() + FULL_NANOS;
    }
    Difference<Terms> contracts = terms.accept(snapshot.terms());
    Difference<QuoteRow> prices = quotes.accept(snapshot.quotes());
    Difference<Held> positions = held.accept(snapshot.held());
    Difference<AccountFacts> money = accounts.accept(snapshot.accounts());
    return new FeedChanges(
        snapshot.asOf(),
        newest(),
        contracts,
        tariffs.accept(snapshot.tariffs()),
        prices,
        positions,
        money,
        trades.accept(snapshot.trades()),
        orders.accept(snapshot.orders()));
  }

  private Instant from(boolean back) {
    return back ? lookedBackAt.minus(OVERLAP) : readAt.minus(RECENT);
  }

  private Instant newest() {
    return Stream.of(quotes.newest(), held.newest(), accounts.newest())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private Snapshot snapshot(Instant from) throws SQLException {
    try (Connection connection = monitor.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      try {
        Instant now = now(statement);
        return new Snapshot(
            now,
            terms.fetch(connection, from, now),
            tariffs.fetch(connection, from, now),
            quotes.fetch(connection, from, now),
            held.fetch(connection, from, now),
            accounts.fetch(connection, from, now),
            trades.fetch(connection, from, now),
            orders.fetch(connection, from, now));
      } finally {
        statement.execute("COMMIT");
      }
    }
  }

  private static Instant now(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT UTC_TIMESTAMP(3) AS time")) {
      row.next();
      return FeedTable.time(row, "time");
    }
  }
}

package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.feed.StoredBook;
import hs.desk.devstack.world.DemoWorld;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Runs the market in a thread of its own until it is closed. It never gives up: without a database
 * it says so once and tries again twice a second.
 */
public final class Simulator implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofMillis(500);

  private final DataSource feed;
  private final SimulatorOptions options;
  private final Consumer<String> say;
  private final Clock clock;
  private final DemoWorld world;
  private final Replay replay;
  private final Thread thread = new Thread(this::run, "market-simulator");
  private volatile boolean closed;
  private volatile boolean paused;
  private volatile boolean connected;
  private volatile long rowsWritten;
  private boolean said;

  /**
   * @param feed the feed's account on pms_monitor, from {@link Feed#dataSource}
   * @param say told in one sentence when the database goes and comes back
   * @throws IllegalArgumentException when the file of bars cannot be read or holds no bars
   */
  public Simulator(DataSource feed, SimulatorOptions options, Consumer<String> say, Clock clock) {
    this.feed = feed;
    this.options = options;
    this.say = say;
    this.clock = clock;
    world = new DemoWorld(options.seed());
    replay = options.replay().map(this::replay).orElse(null);
    thread.setDaemon(true);
  }

  /**
   * Starts the market; a database that is not there yet is waited for.
   *
   * @throws IllegalArgumentException when the contract to replay is not listed
   */
  public void start() {
    options.replay().ifPresent(following -> require(following.contract()));
    thread.start();
  }

  private void require(String contract) {
    try (Connection connection = feed.getConnection()) {
      if (!new StoredBook(connection).lists(contract)) {
        throw new IllegalArgumentException("no contract " + contract + " is listed");
      }
    } catch (SQLException e) {
      say.accept("whether " + contract + " is listed cannot be told yet: " + e.getMessage());
    }
  }

  /** Stops the market between two steps; nothing is written until {@link #resume}. */
  public void pause() {
    paused = true;
  }

  public void resume() {
    paused = false;
    LockSupport.unpark(thread);
  }

  public boolean isRunning() {
    return thread.isAlive() && connected && !paused;
  }

  /** Rows written and committed since the start. */
  public long rowsWritten() {
    return rowsWritten;
  }

  /** Ends the thread after the step it is in. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      try (Connection connection = feed.getConnection()) {
        connection.setAutoCommit(false);
        connected = true;
        trade(connection);
      } catch (SQLException | RuntimeException e) {
        if (!said && !closed) {
          say.accept("the market stands still: " + e);
          said = true;
        }
        connected = false;
        sleep(RETRY);
      }
    }
  }

  /** Reads what is there and trades on it until the connection or the simulator ends. */
  private void trade(Connection connection) throws SQLException {
    StoredBook stored = new StoredBook(connection);
    var tradingDay = stored.tradingDay();
    if (tradingDay.isEmpty()) {
      throw new SQLException("pms_monitor holds no quotes yet");
    }
    Book book = stored.read(tradingDay.get());
    connection.commit();
    Floor floor = floor(book);
    Pace pace = new Pace(options.rate(), System.nanoTime());
    while (!closed) {
      if (world.rollIfDue(connection, book, clock.instant())) {
        floor = floor(book);
      }
      step(connection, stored, book, floor, pace);
      said = false;
      rest(pace);
    }
  }

  private void step(Connection connection, StoredBook stored, Book book, Floor floor, Pace pace)
      throws SQLException {
    Instant now = clock.instant();
    Account account = floor.turn();
    if (account != null) {
      stored.refresh(book, account.key);
    }
    if (replay != null) {
      replay.advance(book, now);
    }
    floor.step(pace.due(System.nanoTime()), account, now);
    int rows = book.changes.rows();
    Feed.write(connection, book.changes);
    pace.done(rows);
    rowsWritten += rows;
  }

  private void rest(Pace pace) {
    sleep(STEP);
    if (paused) {
      while (paused && !closed) {
        sleep(RETRY);
      }
      pace.restart(System.nanoTime());
    }
  }

  private Floor floor(Book book) {
    Set<String> replayed =
        options.replay().map(following -> Set.of(following.contract())).orElse(Set.of());
    return new Floor(book, options.seed(), replayed, clock.instant());
  }

  private Replay replay(SimulatorOptions.Replaying following) {
    try {
      return new Replay(
          Bar.read(following.file()),
          following.contract(),
          following.bar(),
          clock.instant(),
          options.seed());
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the bars in " + following.file(), e);
    }
  }

  private static void sleep(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}

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
import java.time.LocalDate;
import java.util.List;
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
  private final Deeds deeds = new Deeds();
  private final LateRows late;
  private volatile Working working;
  private volatile int stormRate;
  private volatile long stormEnd = System.nanoTime();
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
    late = new LateRows(feed);
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

  /** Another rate for some time. */
  public void storm(int rate, Duration time) {
    stormRate = SimulatorOptions.of(rate, options.seed()).rate();
    stormEnd = System.nanoTime() + time.toNanos();
    LockSupport.unpark(thread);
  }

  /**
   * Trades the open details of these instructions from now on, a few lots at a time.
   *
   * @param details null: no more
   */
  public void work(OpenDetails details) {
    working = details == null ? null : new Working(details, options.seed() + 3);
  }

  /**
   * Trades what is wanted at once; answers the orders and their trades.
   *
   * @param parts trades per order; 0 leaves the orders working
   * @param ago how long before now the trades are said to have been made
   */
  public Object fill(List<Wanted> wanted, int parts, Duration ago) {
    return ask(session -> new Dealing(parts, ago).deal(session, wanted));
  }

  /** Writes quotes that can only be seen later; answers how many. */
  public Object late(int rows, Duration time) {
    return ask(session -> late.write(session, rows, session.now().plus(time)));
  }

  /** Settles the day and begins the next; answers its date. */
  public Object newDay() {
    return ask(
        session -> {
          late.close();
          return world.rollToNext(session.connection(), session.book(), session.now()).toString();
        });
  }

  private Object ask(Deed deed) {
    if (paused) {
      throw new IllegalStateException("The market stands still.");
    }
    return deeds.ask(deed);
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
        endLate();
        if (!said && !closed) {
          say.accept("the market stands still: " + e);
          said = true;
        }
        connected = false;
        sleep(RETRY);
      }
    }
    endLate();
  }

  private void endLate() {
    try {
      late.close();
    } catch (SQLException gone) {
      say.accept("the late rows are lost: " + gone.getMessage());
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
    Pace pace = new Pace(rate(), System.nanoTime());
    while (!closed) {
      LocalDate day = book.market.tradingDay;
      world.rollIfDue(connection, book, clock.instant());
      deeds.doNext(new Session(connection, stored, book, floor, clock.instant()));
      floor = day.equals(book.market.tradingDay) ? floor : floor(book);
      pace = pace.rate() == rate() ? pace : new Pace(rate(), System.nanoTime());
      step(new Session(connection, stored, book, floor, clock.instant()), pace);
      said = false;
      rest(pace);
    }
  }

  private int rate() {
    return System.nanoTime() - stormEnd < 0 ? stormRate : options.rate();
  }

  private void step(Session session, Pace pace) throws SQLException {
    Book book = session.book();
    Account account = session.floor().turn();
    if (account != null) {
      session.stored().refresh(book, account.key);
    }
    if (replay != null) {
      replay.advance(book, session.now());
    }
    session.floor().step(pace.due(System.nanoTime()), account, session.now());
    Working current = working;
    if (current != null) {
      current.step(session);
    }
    int rows = book.changes.rows();
    Feed.write(session.connection(), book.changes);
    late.step(session);
    pace.done(rows);
    rowsWritten += rows;
  }

  private void rest(Pace pace) {
    boolean behind = pace.due(System.nanoTime()) > pace.rate() * STEP.toMillis() / 1_000;
    if (!behind && !deeds.areWaiting()) {
      sleep(STEP);
    }
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

package hs.desk.devstack.world;

import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.feed.StoredBook;
import hs.desk.devstack.feed.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The demo data of all three databases. */
public final class DemoWorld {
  /**
   * What is there after loading.
   *
   * @param fresh whether there was nothing before
   * @param rolled whether an older trading day was settled and carried on
   */
  public record Loaded(
      LocalDate tradingDay, int contracts, int positions, boolean fresh, boolean rolled) {}

  private static final int KEPT_DAYS = 30;

  private final Holidays holidays = new Holidays();
  private final Catalogue catalogue = new Catalogue(holidays);
  private final long seed;

  public DemoWorld(long seed) {
    this.seed = seed;
  }

  /**
   * Loads what is missing, in one transaction for each database; what is there stays. Schemas must
   * exist.
   *
   * @param feed the feed's account on pms_monitor, best from {@link Feed#dataSource}
   * @param strategy an account that may insert products, roles and calendar days into strategy
   * @param directory an account that may insert users into dataweb_read
   * @param seed what all chance follows from
   * @param now when the demo begins; decides the trading day
   */
  public static Loaded load(
      DataSource feed, DataSource strategy, DataSource directory, long seed, Instant now)
      throws SQLException {
    DemoWorld world = new DemoWorld(seed);
    try (Connection connection = strategy.getConnection()) {
      connection.setAutoCommit(false);
      CalendarDay.write(connection, world.catalogue, world.holidays);
      People.found(connection, now);
      connection.commit();
    }
    try (Connection connection = directory.getConnection()) {
      connection.setAutoCommit(false);
      People.introduce(connection);
      connection.commit();
    }
    try (Connection connection = feed.getConnection()) {
      return world.loadMarket(connection, now);
    }
  }

  /** The trading day that an instant belongs to. */
  public LocalDate tradingDay(Instant now) {
    return holidays.tradingDay(now);
  }

  /**
   * Settles the book's day and carries it on when an instant belongs to a later trading day.
   *
   * @return whether it did; all of it is committed then
   */
  public boolean rollIfDue(Connection feed, Book book, Instant now) throws SQLException {
    LocalDate today = tradingDay(now);
    if (!today.isAfter(book.market.tradingDay)) {
      return false;
    }
    roll(feed, book, today, now);
    return true;
  }

  /**
   * Settles the book's day and begins the next one, whatever the clock says; all of it is
   * committed.
   *
   * @return the day that begins
   */
  public LocalDate rollToNext(Connection feed, Book book, Instant now) throws SQLException {
    LocalDate next = holidays.next(book.market.tradingDay);
    roll(feed, book, next, now);
    return next;
  }

  private void roll(Connection feed, Book book, LocalDate today, Instant now) throws SQLException {
    List<Contract> listed = new DayRoll(catalogue, seed).roll(book, today, now);
    feed.setAutoCommit(false);
    Feed.forget(feed, today.minusDays(KEPT_DAYS));
    write(feed, listed, book);
  }

  private Loaded loadMarket(Connection feed, Instant now) throws SQLException {
    StoredBook stored = new StoredBook(feed);
    Optional<LocalDate> before = stored.tradingDay();
    if (before.isPresent()) {
      Book book = stored.read(before.get());
      return loaded(book, false, rollIfDue(feed, book, now));
    }
    Book book = new Genesis(holidays, catalogue, seed, now).create();
    List<Contract> all = book.market.quotes().stream().map(quote -> quote.contract).toList();
    write(feed, all, book);
    return loaded(book, true, false);
  }

  private static void write(Connection feed, List<Contract> listed, Book book) throws SQLException {
    feed.setAutoCommit(false);
    Tables.CONTRACTS.put(feed, listed);
    Tables.RATES.put(feed, listed);
    Feed.write(feed, book.changes);
  }

  private static Loaded loaded(Book book, boolean fresh, boolean rolled) {
    return new Loaded(
        book.market.tradingDay,
        book.market.quotes().size(),
        book.positions().size(),
        fresh,
        rolled);
  }
}

package hs.desk.devstack.world;

import hs.desk.devstack.feed.Book;
import java.time.Instant;
import java.time.LocalDate;

/** Books for tests, without a database. */
public final class Worlds {
  private static final Holidays HOLIDAYS = new Holidays();
  private static final Catalogue CATALOGUE = new Catalogue(HOLIDAYS);

  private Worlds() {}

  public static Book at(long seed, Instant now) {
    Book book = new Genesis(HOLIDAYS, CATALOGUE, seed, now).create();
    book.changes.clear();
    return book;
  }

  public static void roll(Book book, LocalDate to, Instant now) {
    new DayRoll(CATALOGUE, 1).roll(book, to, now);
  }
}

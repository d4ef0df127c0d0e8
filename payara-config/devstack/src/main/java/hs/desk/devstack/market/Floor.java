package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.OrderFlow;
import hs.desk.devstack.feed.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** The trading floor between two looks at the database: what changes, step by step. */
final class Floor {
  private static final double ROWS_PER_ORDER_ACT = 160;

  /** Of so many steps of a storm one moves prices; the others trade at what is bid and asked. */
  private static final int STEPS_PER_MOVE = 8;

  private final Book book;
  private final Walk walk;
  private final OrderFlow orders;
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Account> accounts;
  private final Set<Quote> withheld = new HashSet<>();
  private int nextQuote;
  private int nextAccount;
  private double actsDue;
  private int storming;

  /**
   * @param replayed contracts that are left alone
   */
  Floor(Book book, long seed, Set<String> replayed, Instant now) {
    this.book = book;
    walk = new Walk(book.market, new Random(seed), now);
    orders = new OrderFlow(book, new Random(seed + 1), 1, replayed);
    accounts = List.copyOf(book.accounts());
    for (Quote quote : book.market.quotes()) {
      boolean lives = !quote.contract.isExpired(book.market.tradingDay);
      if (lives && quote.isTradable() && !replayed.contains(quote.contract.id())) {
        quotes.add(quote);
      }
    }
    Collections.shuffle(quotes, new Random(seed + 2));
  }

  /** The account whose turn it is to trade; null where there are no accounts. */
  Account turn() {
    return accounts.isEmpty() ? null : accounts.get(nextAccount++ % accounts.size());
  }

  /**
   * Makes about so many rows change, and notes them in the book: the order acts that are due and
   * the profits of one account, quotes for the rest. Where more is due than there are quotes, most
   * of them only print.
   *
   * @param account whose turn it is, null for quotes alone
   */
  void step(int rows, Account account, Instant now) {
    if (account != null) {
      actsDue += rows / ROWS_PER_ORDER_ACT;
      for (; actsDue >= 1; actsDue--) {
        orders.step(account, now);
      }
      book.mark(account);
    }
    int left = Math.min(rows - book.changes.rows(), quotes.size());
    boolean prints = rows > quotes.size() && ++storming % STEPS_PER_MOVE != 0;
    for (int count = 0; count < left; count++) {
      Quote quote = quotes.get(nextQuote++ % quotes.size());
      if (!withheld.contains(quote)) {
        renew(quote, prints, now);
      }
    }
  }

  private void renew(Quote quote, boolean prints, Instant now) {
    if (prints) {
      walk.print(quote);
      book.changes.prints.add(quote);
    } else {
      walk.move(quote, now);
      book.changes.quotes.add(quote);
    }
  }

  /** Moves the next so many quotes and leaves them alone until {@link #release}. */
  List<Quote> withhold(int rows, Instant now) {
    for (int count = 0; count < Math.min(rows, quotes.size()); count++) {
      Quote quote = quotes.get(nextQuote++ % quotes.size());
      walk.move(quote, now);
      withheld.add(quote);
    }
    return List.copyOf(withheld);
  }

  void release() {
    withheld.clear();
  }
}

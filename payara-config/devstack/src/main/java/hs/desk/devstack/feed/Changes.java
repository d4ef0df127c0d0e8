package hs.desk.devstack.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rows that wait to be written together. */
public final class Changes {
  public final Set<Quote> quotes = new LinkedHashSet<>();

  /** Quotes that traded and did nothing else: their limits and levels stand. */
  public final Set<Quote> prints = new LinkedHashSet<>();

  public final Set<Position> positions = new LinkedHashSet<>();
  public final Set<Account> accounts = new LinkedHashSet<>();
  public final Set<Order> orders = new LinkedHashSet<>();
  public final List<Trade> trades = new ArrayList<>();

  public int rows() {
    return quotes.size()
        + prints.size()
        + positions.size()
        + accounts.size()
        + orders.size()
        + trades.size();
  }

  public void clear() {
    quotes.clear();
    prints.clear();
    positions.clear();
    accounts.clear();
    orders.clear();
    trades.clear();
  }
}

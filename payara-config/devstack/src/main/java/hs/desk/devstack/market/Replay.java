package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Charges;
import hs.desk.devstack.feed.Ladder;
import hs.desk.devstack.feed.Model;
import hs.desk.devstack.feed.Order;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Lets one contract's quote follow bars. A bar is shown in five equal parts: open, high, low,
 * close, settlement. A bar with a settlement is a trading day of its own: the next one begins at
 * that settlement, and positions are carried at it.
 */
final class Replay {
  private static final int PARTS = 5;
  private static final BigDecimal LEAST_LIMIT = new BigDecimal("0.1");
  private static final BigDecimal ROOM = new BigDecimal("1.2");

  private final List<Bar> bars;
  private final String contract;
  private final Duration bar;
  private final Instant begin;
  private final Random random;
  private long next;

  Replay(List<Bar> bars, String contract, Duration bar, Instant begin, long seed) {
    this.bars = bars;
    this.contract = contract;
    this.bar = bar;
    this.begin = begin;
    random = new Random(seed);
  }

  /** Brings the quote to where the bars are by now; every part is shown, none is left out. */
  void advance(Book book, Instant now) {
    long due = Duration.between(begin, now).toMillis() * PARTS / bar.toMillis();
    long end = (long) bars.size() * PARTS;
    while (next <= due && next < end) {
      show(book, (int) (next / PARTS), (int) (next % PARTS), now);
      next++;
    }
  }

  private void show(Book book, int index, int part, Instant now) {
    Quote quote = book.market.quote(contract);
    Bar current = bars.get(index);
    switch (part) {
      case 0 -> begin(book, quote, index, now);
      case 1 -> print(quote, current.high(), current, "0.4");
      case 2 -> print(quote, current.low(), current, "0.7");
      case 3 -> print(quote, current.close(), current, "1");
      default -> quote.settlement = current.settlement();
    }
    Ladder.spread(quote, random);
    book.changes.quotes.add(quote);
    book.accounts().stream().filter(account -> holds(book, account.key)).forEach(book::mark);
  }

  private boolean holds(Book book, Account.Key account) {
    return book.positions(account).stream()
        .anyMatch(held -> held.key.instrument().equals(contract));
  }

  private void begin(Book book, Quote quote, int index, Instant now) {
    Bar current = bars.get(index);
    if (index == 0) {
      enter(book, quote, current, now);
    } else if (bars.get(index - 1).settlement() != null) {
      Bar before = bars.get(index - 1);
      book.settle(quote, before.settlement());
      quote.preSettlement = before.settlement();
      quote.preClose = before.close();
      clear(quote);
    }
    limit(quote, current);
    margins(book);
    repriceOptions(book, quote, now);
    print(quote, current.open(), current, "0.1");
  }

  /** The first bar: the contract leaves its made-up price; what is held is held at the new one. */
  private void enter(Book book, Quote quote, Bar first, Instant now) {
    for (Order order : book.working()) {
      if (order.ask.contract().id().equals(contract)) {
        book.cancel(order, now);
      }
    }
    BigDecimal ratio = first.open().divide(quote.preSettlement, 12, RoundingMode.HALF_UP);
    for (Position held : book.positions()) {
      if (held.key.instrument().equals(contract)) {
        held.openCost = held.openCost.multiply(ratio).setScale(4, RoundingMode.HALF_UP);
        held.carry(first.open().multiply(quote.contract.multiplier()));
        book.changes.positions.add(held);
      }
    }
    quote.preSettlement = first.open();
    quote.preClose = first.open();
    clear(quote);
  }

  private static void clear(Quote quote) {
    quote.settlement = null;
    quote.open = null;
    quote.high = null;
    quote.low = null;
    quote.volume = BigDecimal.ZERO;
    quote.turnover = BigDecimal.ZERO;
  }

  private static void print(Quote quote, BigDecimal price, Bar bar, String share) {
    quote.print(price, BigDecimal.ZERO);
    BigDecimal part = new BigDecimal(share);
    quote.volume = bar.volume().multiply(part).setScale(0, RoundingMode.FLOOR);
    quote.turnover = bar.turnover().multiply(part).setScale(4, RoundingMode.HALF_UP);
    quote.openInterest = bar.openInterest();
  }

  /** A tenth each way, more where the bar went further. */
  private static void limit(Quote quote, Bar bar) {
    BigDecimal pre = quote.preSettlement;
    BigDecimal reach = bar.high().subtract(pre).abs().max(pre.subtract(bar.low()).abs());
    BigDecimal way = reach.multiply(ROOM).max(pre.multiply(LEAST_LIMIT));
    quote.upperLimit = quote.contract.onTick(pre.add(way), RoundingMode.FLOOR);
    quote.lowerLimit =
        quote.contract.onTick(pre.subtract(way), RoundingMode.CEILING).max(quote.contract.tick());
  }

  private void margins(Book book) {
    Charges charges = new Charges(book.market);
    for (Position held : book.positions()) {
      boolean touched = held.key.instrument().equals(contract) || isOptionOn(book, held);
      if (touched) {
        held.margin = charges.margin(held);
        book.changes.positions.add(held);
      }
    }
  }

  private boolean isOptionOn(Book book, Position held) {
    return contract.equals(book.market.contract(held.key.instrument()).underlying());
  }

  /** Options on the contract begin the bar at what they are worth at its previous settlement. */
  private void repriceOptions(Book book, Quote underlying, Instant now) {
    BigDecimal way = underlying.preSettlement.multiply(LEAST_LIMIT);
    for (Quote option : book.market.quotes()) {
      if (contract.equals(option.contract.underlying())) {
        double vol = option.impliedVol == null ? 0.2 : option.impliedVol.doubleValue();
        double worth =
            Model.value(option.contract, underlying.preSettlement.doubleValue(), vol, now);
        option.preSettlement = option.contract.onTick(worth);
        option.upperLimit =
            option.contract.onTick(option.preSettlement.add(way), RoundingMode.FLOOR);
        option.lowerLimit =
            option
                .contract
                .onTick(option.preSettlement.subtract(way), RoundingMode.CEILING)
                .max(option.contract.tick());
        clear(option);
        option.print(option.preSettlement, BigDecimal.ONE);
        Ladder.spread(option, random);
        book.changes.quotes.add(option);
      }
    }
  }
}

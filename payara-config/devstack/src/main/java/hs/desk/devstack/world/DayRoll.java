package hs.desk.devstack.world;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Charges;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Market;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Ends a trading day and begins the next: settles, carries over, lists new months. */
final class DayRoll {
  private final Catalogue catalogue;
  private final long seed;

  DayRoll(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
  }

  /**
   * Brings a book to a later trading day; every row that changed is noted in it.
   *
   * @return the contracts that are listed for the first time
   */
  List<Contract> roll(Book book, LocalDate to, Instant now) {
    Market market = book.market;
    book.working().forEach(order -> book.cancel(order, now));
    market.quotes().forEach(quote -> settle(book, quote));
    book.accounts()
        .forEach(
            account -> {
              book.mark(account);
              account.carry();
            });
    market.tradingDay = to;
    List<Contract> listed = open(market, to, now);
    deliver(book);
    Charges charges = new Charges(market);
    book.positions().forEach(held -> held.margin = charges.margin(held));
    book.accounts().forEach(book::mark);
    book.changes.quotes.addAll(market.quotes());
    book.changes.positions.addAll(book.positions());
    return listed;
  }

  private static void settle(Book book, Quote quote) {
    if (quote.settlement == null) {
      quote.settlement = quote.markPrice();
    }
    book.settle(quote, quote.settlement);
  }

  private List<Contract> open(Market market, LocalDate to, Instant now) {
    Opening opening = new Opening(market, new Random(seed + to.toEpochDay()), now);
    Map<String, Listing> listings = new HashMap<>();
    List<Contract> added = new ArrayList<>();
    for (Listing listing : catalogue.on(to, id -> settlementOf(market, id))) {
      listings.put(listing.contract().id(), listing);
      if (!market.lists(listing.contract().id())) {
        opening.list(listing);
        added.add(listing.contract());
      }
    }
    for (Quote quote : market.quotes()) {
      if (!added.contains(quote.contract) && !quote.contract.isExpired(to)) {
        Listing listing = listings.get(quote.contract.id());
        opening.open(quote, quote.settlement, listing != null ? listing : asBefore(quote));
      }
    }
    return added;
  }

  /** A contract that would not be listed anew today, like a strike the market has left behind. */
  private static Listing asBefore(Quote quote) {
    double reach = quote.upperLimit.subtract(quote.preSettlement).doubleValue();
    double base = quote.preSettlement.doubleValue();
    return new Listing(quote.contract, base, quote.contract.isOption() ? 0.08 : reach / base, 0);
  }

  private static Double settlementOf(Market market, String id) {
    return market.lists(id) ? market.quote(id).settlement.doubleValue() : null;
  }

  /** What has expired leaves the books; options pay what they are worth. */
  private static void deliver(Book book) {
    for (Position held : book.positions()) {
      Contract contract = book.market.contract(held.key.instrument());
      if (contract.isExpired(book.market.tradingDay) && held.lots().signum() > 0) {
        pay(book, held, contract);
        held.yesterday = BigDecimal.ZERO;
        held.openCost = BigDecimal.ZERO;
        held.carry(BigDecimal.ZERO);
      }
    }
  }

  private static void pay(Book book, Position held, Contract contract) {
    Quote underlying = book.market.underlyingOf(contract);
    if (!contract.isOption() || underlying == null) {
      return;
    }
    BigDecimal distance = underlying.preSettlement.subtract(contract.strike());
    BigDecimal worth = (contract.isCall() ? distance : distance.negate()).max(BigDecimal.ZERO);
    BigDecimal amount = worth.multiply(held.lots()).multiply(contract.multiplier());
    Account account = book.account(new Account.Key(held.key.product(), held.key.account()));
    account.preBalance = account.preBalance.add(held.isLong() ? amount : amount.negate());
  }
}

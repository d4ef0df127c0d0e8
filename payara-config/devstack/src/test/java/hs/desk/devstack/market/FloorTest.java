package hs.desk.devstack.market;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Order;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import hs.desk.devstack.feed.Trade;
import hs.desk.devstack.world.Worlds;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FloorTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");

  @Property(tries = 5)
  void staysConsistentHoweverLongItRuns(@ForAll @LongRange(max = 10_000) long seed) {
    Book book = Worlds.at(seed, NOW);
    Map<Position.Key, BigDecimal> expected = new HashMap<>();
    book.positions().forEach(held -> expected.put(held.key, held.lots()));
    Floor floor = new Floor(book, seed, Set.of(), NOW);
    for (int step = 0; step < 600; step++) {
      floor.step(100, floor.turn(), NOW.plusMillis(step * 100L));
      book.changes.trades.forEach(trade -> count(expected, trade));
      book.changes.trades.forEach(FloorTest::wasFair);
      book.changes.clear();
    }
    book.accounts().forEach(book::mark);
    for (Position held : book.positions()) {
      assertThat(held.lots()).as("%s", held.key).isEqualByComparingTo(expected.get(held.key));
      assertThat(held.frozen)
          .isEqualByComparingTo(frozen(book, held))
          .isBetween(BigDecimal.ZERO, held.lots());
      assertThat(held.yesterday).isNotNegative();
      assertThat(held.today).isNotNegative();
    }
    book.market.quotes().forEach(FloorTest::isOnTickAndInside);
    book.accounts().forEach(account -> addsUp(book, account));
  }

  @Test
  void sameSeedMakesTheSameMarket() {
    assertThat(played(3)).isEqualTo(played(3)).isNotEqualTo(played(4));
  }

  @Test
  void everyQuoteIsRenewedInTurn() {
    Book book = Worlds.at(1, NOW);
    Floor floor = new Floor(book, 1, Set.of("IF2612"), NOW);
    Set<Quote> renewed = new java.util.HashSet<>();
    for (int step = 0; step < 100; step++) {
      floor.step(10, floor.turn(), NOW);
      renewed.addAll(book.changes.quotes);
      book.changes.clear();
    }
    long alive =
        book.market.quotes().stream()
            .filter(quote -> !quote.contract.isExpired(book.market.tradingDay))
            .count();
    assertThat(renewed).hasSize((int) alive - 1);
    assertThat(renewed).noneMatch(quote -> quote.contract.id().equals("IF2612"));
  }

  @Test
  void inAStormMostQuotesTradeInsideTheirLevels() {
    Book book = Worlds.at(1, NOW);
    Floor floor = new Floor(book, 1, Set.of(), NOW);
    int prints = 0;
    int moves = 0;
    for (int step = 0; step < 80; step++) {
      floor.step(2_000, floor.turn(), NOW);
      prints += book.changes.prints.size();
      moves += book.changes.quotes.size();
      book.changes.clear();
    }
    assertThat(moves).isPositive();
    assertThat(prints).isGreaterThan(6 * moves);
    book.market.quotes().forEach(FloorTest::isOnTickAndInside);
  }

  private static String played(long seed) {
    Book book = Worlds.at(1, NOW);
    Floor floor = new Floor(book, seed, Set.of(), NOW);
    StringBuilder text = new StringBuilder();
    for (int step = 0; step < 50; step++) {
      floor.step(100, floor.turn(), NOW);
      book.changes.quotes.forEach(quote -> text.append(quote.contract.id()).append(quote.last));
      book.changes.trades.forEach(trade -> text.append(trade.tradeId()).append(trade.price()));
      book.changes.clear();
    }
    return text.toString();
  }

  private static void count(Map<Position.Key, BigDecimal> lots, Trade trade) {
    Order.Ask ask = trade.order().ask;
    boolean closes = ask.offset().closes();
    lots.merge(ask.position(), closes ? trade.lots().negate() : trade.lots(), BigDecimal::add);
  }

  private static void wasFair(Trade trade) {
    BigDecimal better = trade.order().ask.price().subtract(trade.price());
    boolean buys = trade.order().ask.side() == hs.desk.trade.BuySell.BUY;
    assertThat(buys ? better : better.negate()).isNotNegative();
    assertThat(trade.lots()).isPositive();
  }

  private static BigDecimal frozen(Book book, Position held) {
    return book.working().stream()
        .filter(order -> order.ask.offset().closes() && order.ask.position().equals(held.key))
        .map(Order::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void isOnTickAndInside(Quote quote) {
    List<BigDecimal> prices = new ArrayList<>(Arrays.asList(quote.bid));
    prices.addAll(Arrays.asList(quote.ask));
    prices.addAll(List.of(quote.last, quote.open, quote.high, quote.low));
    prices.stream()
        .filter(java.util.Objects::nonNull)
        .forEach(
            price -> {
              assertThat(price.remainder(quote.contract.tick())).as(quote.contract.id()).isZero();
              assertThat(price).isBetween(quote.lowerLimit, quote.upperLimit);
            });
    assertThat(quote.last).isBetween(quote.low, quote.high);
  }

  private static void addsUp(Book book, Account account) {
    BigDecimal profit = BigDecimal.ZERO;
    for (Position held : book.positions(account.key)) {
      Quote quote = book.market.quote(held.key.instrument());
      if (!quote.contract.isOption()) {
        BigDecimal worth = held.lots().multiply(quote.last).multiply(quote.contract.multiplier());
        BigDecimal gain = worth.subtract(held.positionCost);
        profit = profit.add(held.isLong() ? gain : gain.negate());
      }
    }
    assertThat(account.positionProfit).isEqualByComparingTo(profit);
    assertThat(account.available()).isPositive();
  }
}

package hs.desk.devstack.world;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Contract;
import hs.desk.devstack.feed.Kind;
import hs.desk.devstack.feed.Order;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import hs.desk.devstack.feed.Tables;
import hs.desk.devstack.feed.Trade;
import hs.desk.trade.BuySell;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenesisTest {
  static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");
  private final Holidays holidays = new Holidays();
  private final Catalogue catalogue = new Catalogue(holidays);
  private final Book book = genesis(7, NOW).create();

  private Genesis genesis(long seed, Instant now) {
    return new Genesis(holidays, catalogue, seed, now);
  }

  @ParameterizedTest
  @CsvSource({
    "CFFEX, FUTURE, (IF|IH|IC|IM|TS|TF|T|TL)\\d{4}",
    "CFFEX, OPTION, (IO|HO|MO)\\d{4}-[CP]-\\d+",
    "SHFE, FUTURE, [a-z]{2}\\d{4}",
    "SHFE, OPTION, [a-z]{2}\\d{4}[CP]\\d+",
    "INE, FUTURE, [a-z]{2}\\d{4}",
    "INE, OPTION, sc\\d{4}[CP]\\d+",
    "DCE, FUTURE, '[a-z]{1,2}\\d{4}'",
    "DCE, OPTION, '[a-z]{1,2}\\d{4}-[CP]-\\d+'",
    "CZCE, FUTURE, [A-Z]{2}\\d{3}",
    "CZCE, OPTION, [A-Z]{2}\\d{3}[CP]\\d+",
    "GFEX, FUTURE, [a-z]{2}\\d{4}",
    "GFEX, OPTION, [a-z]{2}\\d{4}-[CP]-\\d+",
    "SSE, STOCK, 6\\d{5}",
    "SSE, ETF, 5[18]\\d{4}",
    "SSE, OPTION, 10\\d{6}",
    "SZSE, STOCK, (000|001|002|300|301)\\d{3}",
    "SZSE, ETF, 15\\d{4}",
    "SZSE, OPTION, 90\\d{6}"
  })
  void writesIdsAsTheExchangeDoes(String exchange, Kind kind, String pattern) {
    List<String> ids =
        contracts().stream()
            .filter(contract -> contract.exchange().equals(exchange) && contract.kind() == kind)
            .map(Contract::id)
            .toList();
    assertThat(ids).isNotEmpty().allMatch(id -> id.matches(pattern)).doesNotHaveDuplicates();
  }

  @Test
  void listsEnoughOfEverything() {
    assertThat(contracts().size()).isBetween(300, 700);
    Map<Kind, Long> kinds = contracts().stream().collect(groupingBy(Contract::kind, counting()));
    assertThat(kinds).containsOnlyKeys(Kind.values());
    assertThat(book.positions().size()).isGreaterThanOrEqualTo(200);
    assertThat(book.accounts().stream().map(account -> account.key.product()))
        .containsOnly("P001", "P002", "P003", "P004", "P005");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 20261123})
  void quotesOnTheTickAndInsideTheLimits(long seed) {
    for (Quote quote : genesis(seed, NOW).create().market.quotes()) {
      assertThat(quote.lowerLimit).isLessThan(quote.upperLimit);
      List<BigDecimal> prices = new ArrayList<>(Arrays.asList(quote.bid));
      prices.addAll(Arrays.asList(quote.ask));
      prices.addAll(List.of(quote.last, quote.open, quote.high, quote.low, quote.preSettlement));
      for (BigDecimal price : prices) {
        if (price != null) {
          assertThat(price.remainder(quote.contract.tick())).as(quote.contract.id()).isZero();
          assertThat(price).isBetween(quote.lowerLimit, quote.upperLimit);
        }
      }
      assertThat(quote.last).isBetween(quote.low, quote.high);
    }
  }

  @Test
  void sameSeedGivesTheSameBytes() {
    assertThat(text(genesis(7, NOW).create())).isEqualTo(text(book));
    assertThat(text(genesis(8, NOW).create())).isNotEqualTo(text(book));
  }

  @Test
  void positionsAreTheOpeningPlusTheTradesOfTheDay() {
    Map<Position.Key, Position> opening = new java.util.HashMap<>();
    genesis(7, NOW).atOpening().positions().forEach(held -> opening.put(held.key, held));
    Map<Position.Key, BigDecimal> expected = new java.util.HashMap<>();
    opening.forEach((key, held) -> expected.put(key, held.lots()));
    for (Trade trade : book.changes.trades) {
      Order.Ask ask = trade.order().ask;
      boolean closes = ask.offset().closes();
      expected.merge(
          ask.position(), closes ? trade.lots().negate() : trade.lots(), BigDecimal::add);
    }
    for (Position held : book.positions()) {
      assertThat(held.lots()).as("%s", held.key).isEqualByComparingTo(expected.get(held.key));
    }
    assertThat(book.changes.trades.size()).isGreaterThan(40);
  }

  @Test
  void frozenLotsAreThoseOfWorkingCloses() {
    BigDecimal frozen = BigDecimal.ZERO;
    for (Position held : book.positions()) {
      BigDecimal working =
          book.working().stream()
              .filter(order -> order.ask.offset().closes())
              .filter(order -> order.ask.position().equals(held.key))
              .map(Order::left)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(held.frozen).isEqualByComparingTo(working).isLessThanOrEqualTo(held.lots());
      frozen = frozen.add(held.frozen);
    }
    assertThat(frozen).isPositive();
  }

  @Test
  void accountsAddUp() {
    for (Account account : book.accounts()) {
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
      assertThat(account.margin).isPositive();
      assertThat(account.available()).isPositive();
      assertThat(account.margin.doubleValue() / account.balance().doubleValue()).isBetween(.02, .9);
    }
  }

  /** Equity moves by what the market did to the lots, whichever lots were closed. */
  @Test
  void theDaysProfitDoesNotDependOnWhichLotsWereClosed() {
    BigDecimal expected = BigDecimal.ZERO;
    for (Position held : genesis(7, NOW).atOpening().positions()) {
      Quote quote = book.market.quote(held.key.instrument());
      if (!quote.contract.isOption()) {
        BigDecimal move = quote.last.subtract(quote.preSettlement);
        BigDecimal gain = move.multiply(held.lots()).multiply(quote.contract.multiplier());
        expected = expected.add(held.isLong() ? gain : gain.negate());
      }
    }
    for (Trade trade : book.changes.trades) {
      Contract contract = trade.order().ask.contract();
      if (!contract.isOption()) {
        BigDecimal move = book.market.quote(contract.id()).last.subtract(trade.price());
        BigDecimal gain = move.multiply(trade.lots()).multiply(contract.multiplier());
        boolean buys = trade.order().ask.side() == BuySell.BUY;
        expected = expected.add(buys ? gain : gain.negate());
      }
    }
    BigDecimal booked = BigDecimal.ZERO;
    for (Account account : book.accounts()) {
      booked = booked.add(account.closeProfit).add(account.positionProfit);
    }
    assertThat(booked.subtract(expected).abs()).isLessThan(new BigDecimal("0.01"));
  }

  @Test
  void someOptionsHideTheirVolatilityAndSomeHaveNoFuture() {
    List<Quote> options =
        book.market.quotes().stream().filter(quote -> quote.contract.isOption()).toList();
    assertThat(options).anyMatch(quote -> quote.impliedVol == null);
    assertThat(options).anyMatch(quote -> quote.impliedVol != null);
    assertThat(options)
        .anyMatch(
            quote ->
                quote.contract.exchange().equals("CFFEX")
                    && book.market.underlyingOf(quote.contract) == null);
    assertThat(options)
        .allMatch(
            quote ->
                quote.contract.exchange().equals("CFFEX")
                    || book.market.underlyingOf(quote.contract) != null);
  }

  @Test
  void oneContractHasExpiredAndOneIsAboutTo() {
    LocalDate day = book.market.tradingDay;
    assertThat(contracts().stream().filter(contract -> contract.isExpired(day))).hasSize(1);
    assertThat(contracts())
        .anyMatch(
            contract ->
                contract.expiry() != null
                    && !contract.isExpired(day)
                    && contract.expiry().isBefore(day.plusDays(10)));
  }

  @Test
  void everyAccountHoldsALockAndShfeHasLotsOfToday() {
    Set<String> shorts = new HashSet<>();
    book.positions().stream()
        .filter(held -> !held.isLong())
        .forEach(held -> shorts.add(held.key.account() + held.key.instrument()));
    for (Account account : book.accounts()) {
      assertThat(book.positions(account.key))
          .anyMatch(
              held ->
                  held.isLong() && shorts.contains(account.key.account() + held.key.instrument()));
    }
    assertThat(book.positions())
        .anyMatch(
            held ->
                held.today.signum() > 0
                    && book.market.contract(held.key.instrument()).namesTodayLots());
  }

  private List<Contract> contracts() {
    return book.market.quotes().stream().map(quote -> quote.contract).toList();
  }

  private static String text(Book book) {
    StringBuilder text = new StringBuilder();
    book.market.quotes().forEach(row -> append(text, Tables.QUOTES.values().apply(row)));
    book.positions().forEach(row -> append(text, Tables.POSITIONS.values().apply(row)));
    book.accounts().forEach(row -> append(text, Tables.ACCOUNTS.values().apply(row)));
    book.changes.orders.forEach(row -> append(text, Tables.ORDERS.values().apply(row)));
    book.changes.trades.forEach(row -> append(text, Tables.TRADES.values().apply(row)));
    return text.toString();
  }

  private static void append(StringBuilder text, Object[] row) {
    text.append(Arrays.toString(row)).append('\n');
  }
}

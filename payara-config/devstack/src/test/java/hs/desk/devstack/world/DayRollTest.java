package hs.desk.devstack.world;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.feed.Book;
import hs.desk.devstack.feed.Position;
import hs.desk.devstack.feed.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRollTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:30:00Z");
  private final Book book = Worlds.at(5, NOW);

  @Test
  void settlesTheDayAndCarriesItOn() {
    Map<Account.Key, BigDecimal> balances = new HashMap<>();
    book.accounts().forEach(account -> balances.put(account.key, account.balance()));
    Map<Position.Key, BigDecimal> lots = new HashMap<>();
    book.positions().forEach(held -> lots.put(held.key, held.lots()));
    Worlds.roll(book, LocalDate.of(2026, 11, 24), NOW);
    assertThat(book.working()).isEmpty();
    for (Account account : book.accounts()) {
      assertThat(account.preBalance).isEqualByComparingTo(balances.get(account.key));
      assertThat(account.commission).isZero();
    }
    for (Position held : book.positions()) {
      assertThat(held.yesterday).isEqualByComparingTo(lots.get(held.key));
      assertThat(held.today).isZero();
      assertThat(held.frozen).isZero();
    }
  }

  @Test
  void quotesBelongToTheNewDayAndStandInsideItsLimits() {
    LocalDate later = LocalDate.of(2026, 11, 24);
    Worlds.roll(book, later, NOW);
    for (Quote quote : book.market.quotes()) {
      if (!quote.contract.isExpired(later)) {
        assertThat(quote.tradingDay).isEqualTo(later);
        assertThat(quote.settlement).isNull();
        assertThat(quote.last).isBetween(quote.lowerLimit, quote.upperLimit);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-12-21", "2027-01-18", "2027-03-01"})
  void newMonthsAreListedAndExpiredOnesLeaveTheBooks(LocalDate later) {
    int before = book.market.quotes().size();
    Worlds.roll(book, later, later.atTime(2, 30).toInstant(java.time.ZoneOffset.UTC));
    assertThat(book.market.quotes().size()).isGreaterThan(before);
    for (Position held : book.positions()) {
      if (book.market.contract(held.key.instrument()).isExpired(later)) {
        assertThat(held.lots()).isZero();
        assertThat(held.openCost).isZero();
      }
    }
    assertThat(book.accounts()).allMatch(account -> account.available().signum() > 0);
  }
}

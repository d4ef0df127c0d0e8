package hs.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TradingHoursTest {

  private static final TradingHours HOURS =
      new TradingHours("CFFEX=09:30-11:30+13:00-15:00,*=09:00-10:15+21:00-23:00");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Monday with a night session, Tuesday without one; Wednesday is a holiday. */
  private static final TradingDays DAYS =
      new TradingDays(
          List.of(
              new ExchangeDay("SHFE", LocalDate.of(2026, 11, 23), true, true),
              new ExchangeDay("SHFE", LocalDate.of(2026, 11, 24), true, false),
              new ExchangeDay("SHFE", LocalDate.of(2026, 11, 25), false, false)));

  private static final Sessions SESSIONS = (exchange, now) -> HOURS.at(exchange, DAYS, now);

  @ParameterizedTest
  @CsvSource({
    "CFFEX,2026-11-23T09:29:59,false",
    "CFFEX,2026-11-23T09:30:00,true",
    "CFFEX,2026-11-23T11:30:00,false",
    "CFFEX,2026-11-23T21:30:00,false",
    "SHFE,2026-11-23T21:30:00,true",
    "SHFE,2026-11-24T21:30:00,false",
    "SHFE,2026-11-25T09:30:00,false"
  })
  void aSessionIsOpenByTheClockAndTheCalendar(String exchange, String time, boolean open) {
    assertThat(SESSIONS.at(exchange, china(time)).isPresent()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "unmoved for a minute,2026-11-23T09:40:00,2026-11-23T09:41:00,false",
    "unmoved for longer,2026-11-23T09:40:00,2026-11-23T09:41:01,true",
    "from before the session,2026-11-22T15:00:00,2026-11-23T09:00:30,false",
    "from before and still,2026-11-22T15:00:00,2026-11-23T09:01:01,true",
    "while closed,2026-11-23T10:00:00,2026-11-23T12:00:00,false",
    "no night for this one,2026-11-23T15:00:00,2026-11-23T21:30:00,false",
    "stopped at night,2026-11-23T21:10:00,2026-11-23T21:30:00,true"
  })
  void aPriceIsTooOldOnlyWhileItShouldMove(String id, String told, String now, boolean stale) {
    assertThat(SESSIONS.stale("SHFE", china(told), MINUTE, china(now))).isEqualTo(stale);
  }

  /** Rule 8, by the hours of domain.md §2.3. */
  @ParameterizedTest
  @CsvSource({
    "SHFE,2026-11-23T08:54:59,CLOSED,false,2026-11-23T08:55:00",
    "SHFE,2026-11-23T08:55:00,AUCTION,false,2026-11-23T09:00:00",
    "SHFE,2026-11-23T09:00:00,CONTINUOUS,false,2026-11-23T10:15:00",
    "SHFE,2026-11-23T10:15:00,BREAK,false,2026-11-23T10:30:00",
    "SHFE,2026-11-23T12:00:00,BREAK,false,2026-11-23T13:30:00",
    "SHFE,2026-11-23T15:00:00,CLOSED,false,2026-11-23T20:55:00",
    "SHFE,2026-11-23T20:57:00,AUCTION,true,2026-11-23T21:00:00",
    "SHFE,2026-11-23T22:59:59,CONTINUOUS,true,2026-11-23T23:00:00",
    "SHFE,2026-11-23T23:00:00,CLOSED,false,2026-11-24T08:55:00",
    "SHFE,2026-11-24T15:00:00,CLOSED,false,",
    "SHFE,2026-11-22T12:00:00,CLOSED,false,2026-11-23T08:55:00",
    "SSE,2026-11-23T09:25:00,BREAK,false,2026-11-23T09:30:00",
    "SSE,2026-11-23T14:57:00,AUCTION,false,2026-11-23T15:00:00",
    "SSE,2026-11-23T15:00:00,CLOSED,false,2026-11-24T09:15:00"
  })
  void aPhaseIsOfTheClockAndTheCalendar(
      String exchange, String time, MarketPhase phase, boolean night, String until) {
    TradingHours hours =
        new TradingHours(
            "SSE=@09:15-09:25+09:30-11:30+13:00-14:57+@14:57-15:00,"
                + "*=@08:55-09:00+09:00-10:15+10:30-11:30+13:30-15:00+@20:55-21:00+21:00-23:00");
    assertThat(hours.phase(exchange, DAYS, china(time)))
        .isEqualTo(new ExchangePhase(exchange, phase, night, until == null ? null : china(until)));
  }

  @Test
  void aCallAuctionIsNoSession() {
    TradingHours hours = new TradingHours("*=@08:55-09:00+09:00-10:15");
    assertThat(hours.at("SHFE", DAYS, china("2026-11-23T08:57:00"))).isEmpty();
  }

  @Test
  void aMarketThatNeverRestsGoesByAgeAlone() {
    Instant told = china("2026-11-25T03:00:00");
    assertThat(Sessions.ALWAYS.stale("SHFE", told, MINUTE, told.plusSeconds(60))).isFalse();
    assertThat(Sessions.ALWAYS.stale(null, told, MINUTE, told.plusSeconds(61))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SHFE", "SHFE=9-10", "SHFE=10:00-09:00", "SHFE=09:00", "SHFE=a-b", "SHFE=@"})
  void whatIsNoHoursIsRefused(String text) {
    assertThatThrownBy(() -> new TradingHours(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Instant china(String local) {
    return LocalDateTime.parse(local).atZone(TradingDays.CHINA).toInstant();
  }
}

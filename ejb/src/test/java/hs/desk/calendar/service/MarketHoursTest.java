package hs.desk.calendar.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.calendar.ExchangeDay;
import hs.desk.calendar.ExchangePhase;
import hs.desk.calendar.MarketPhase;
import hs.desk.calendar.TradingDays;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Monday trades from nine to three. */
class MarketHoursTest {

  private static final Instant IN_SESSION = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant AT_REST = Instant.parse("2026-11-23T10:00:00Z");

  private final List<Runnable> elsewhere = new ArrayList<>();
  private final MarketHours hours = new MarketHours();
  private boolean away;

  MarketHoursTest() {
    hours.profile = "production";
    hours.sessions = "*=09:00-15:00";
    hours.calendar =
        new TradingCalendar() {
          @Override
          public Map<String, TradingDays> byExchange() {
            if (away) {
              throw new IllegalStateException("away");
            }
            return Map.of(
                "SHFE",
                new TradingDays(
                    List.of(new ExchangeDay("SHFE", LocalDate.of(2026, 11, 23), true, false))));
          }
        };
    hours.executor =
        (ManagedExecutorService)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (self, method, arguments) -> {
                  elsewhere.add((Runnable) arguments[0]);
                  return null;
                });
    hours.read();
  }

  private boolean open(Instant at) {
    return hours.at("SHFE", at).isPresent();
  }

  @Test
  void whoAsksNeverReadsTheCalendar() {
    away = true;
    assertThat(open(AT_REST)).as("unknown yet, so open").isTrue();
    assertThat(open(AT_REST)).isTrue();
    assertThat(elsewhere).as("asked once").hasSize(1);
    elsewhere.remove(0).run();
    assertThat(open(AT_REST)).isTrue();
  }

  @Test
  void theCalendarCountsOnceItIsRead() {
    open(AT_REST);
    elsewhere.remove(0).run();
    assertThat(open(IN_SESSION)).isTrue();
    assertThat(open(AT_REST)).isFalse();
    assertThat(hours.at(null, AT_REST)).isEmpty();
    assertThat(hours.at("DCE", IN_SESSION)).isEmpty();
  }

  @Test
  void phasesAreOfTheCalendarsExchanges() {
    assertThat(hours.phases(IN_SESSION))
        .containsExactly(
            new ExchangePhase(
                "SHFE", MarketPhase.CONTINUOUS, false, Instant.parse("2026-11-23T07:00:00Z")));
    assertThat(hours.phases(AT_REST))
        .containsExactly(new ExchangePhase("SHFE", MarketPhase.CLOSED, false, null));
  }

  @Test
  void theDemosMarketNeverRests() {
    hours.profile = "demo";
    hours.read();
    assertThat(hours.phases(AT_REST))
        .containsExactly(new ExchangePhase("SHFE", MarketPhase.CONTINUOUS, false, null));
  }
}

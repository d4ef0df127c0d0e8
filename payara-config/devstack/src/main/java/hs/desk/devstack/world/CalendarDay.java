package hs.desk.devstack.world;

import hs.desk.devstack.feed.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The days of exchange_calendar: each exchange, each day of the years we have holidays for. */
record CalendarDay(String exchange, LocalDate day, boolean isTradingDay, boolean hasNight) {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate END = LocalDate.of(2029, 1, 1);

  private static final Table<CalendarDay> TABLE =
      new Table<>(
          "exchange_calendar",
          List.of("c_exchange_id", "day", "is_trading_day", "has_night_session"),
          2,
          row -> new Object[] {row.exchange, row.day, row.isTradingDay, row.hasNight});

  static void write(Connection strategy, Catalogue catalogue, Holidays holidays)
      throws SQLException {
    List<CalendarDay> days = all(catalogue, holidays);
    if (People.count(strategy, "exchange_calendar") < days.size()) {
      TABLE.put(strategy, days);
    }
  }

  static List<CalendarDay> all(Catalogue catalogue, Holidays holidays) {
    Set<String> night = catalogue.nightExchanges();
    List<CalendarDay> rows = new ArrayList<>();
    for (String exchange : catalogue.exchanges()) {
      FIRST
          .datesUntil(END)
          .map(
              day ->
                  new CalendarDay(
                      exchange,
                      day,
                      holidays.isTradingDay(day),
                      night.contains(exchange) && holidays.hasNightSession(day)))
          .forEach(rows::add);
    }
    return rows;
  }
}

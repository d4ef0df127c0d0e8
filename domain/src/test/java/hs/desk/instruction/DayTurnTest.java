package hs.desk.instruction;

import static hs.desk.instruction.Markets.n;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.calendar.ExchangeDay;
import hs.desk.calendar.Sessions;
import hs.desk.calendar.TradingDays;
import hs.desk.calendar.TradingHours;
import hs.desk.position.Direction;
import hs.desk.product.Product;
import hs.desk.trade.BuySell;
import hs.desk.trade.TradeKey;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Long 5 lots of before and 3 that were opened lately; to be closed but for 2. The feed rolls its
 * day at 18:00 (domain.md §2.3); 1 and 2 January are holidays.
 */
class DayTurnTest {

  private static final LocalDate EVE = LocalDate.of(2025, 12, 31);
  private static final TradingDays DAYS = new TradingDays(calendar());
  private static final TradingHours HOURS =
      new TradingHours("*=09:00-10:15+10:30-11:30+13:30-15:00+21:00-23:00");
  private static final Sessions SESSIONS = (exchange, now) -> HOURS.at(exchange, DAYS, now);

  private final Product product = new Product("P001", "一号", "A1");

  private static List<ExchangeDay> calendar() {
    LocalDate begin = LocalDate.of(2025, 11, 24);
    return begin.datesUntil(LocalDate.of(2026, 1, 10)).map(DayTurnTest::day).toList();
  }

  private static ExchangeDay day(LocalDate day) {
    boolean weekday = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    boolean holiday = day.isAfter(EVE) && day.isBefore(LocalDate.of(2026, 1, 3));
    boolean trades = weekday && !holiday;
    return new ExchangeDay("SHFE", day, trades, trades && !day.equals(EVE));
  }

  private static Instant china(LocalDateTime local) {
    return local.atZone(TradingDays.CHINA).toInstant();
  }

  private static Submission.Terms terms(Sessions sessions) {
    return new Submission.Terms(n("0.02"), Duration.ofSeconds(60), sessions);
  }

  /** As the feed tells it at that time. */
  private static Market market(
      String contract, LocalDateTime opened, String lots, LocalDateTime now) {
    LocalDate feedDay = DAYS.of(china(now));
    boolean today = DAYS.of(china(opened)).equals(feedDay);
    String carried = today ? "5" : n("5").add(n(lots)).toPlainString();
    return Markets.usual()
        .future("rb2605", "SHFE", "10", LocalDate.of(2026, 5, 15))
        .future("sc2605", "INE", "1000", LocalDate.of(2026, 4, 30))
        .future("m2605", "DCE", "10", LocalDate.of(2026, 5, 15))
        .quotedAt(contract, "3100", china(now), feedDay)
        .held("A1", contract, Direction.LONG, carried, today ? lots : "0", "0")
        .market();
  }

  private Instruction given(Market market, Sessions sessions, LocalDateTime at, String... target) {
    List<NewAdjustment.Target> targets = new ArrayList<>();
    targets.add(new NewAdjustment.Target(target[0], n(target[1])));
    LocalDate tradingDay = DAYS.ofSubmission(china(at));
    return new Submission(product, market, terms(sessions), tradingDay, china(at))
        .of(new NewAdjustment("P001", null, null, null, targets, null), "manager1");
  }

  private Amendment amendment(Instruction made, Market market, LocalDateTime at) {
    LocalDate day = DAYS.ofSubmission(china(at));
    return new Amendment(made, product, market, List.of(), terms(SESSIONS), day, china(at));
  }

  private static String told(Instruction made) {
    return made.lines().get(made.lines().size() - 1).details().stream()
        .map(leg -> leg.openClose() + " " + leg.quantity().toPlainString())
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}: {1} opened {2}, closed {3}")
  @CsvSource({
    "N1 the same night,rb2605,2025-11-28T21:30,2025-11-28T21:45,'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N2 after midnight,rb2605,2025-11-28T21:30,2025-11-29T00:30,'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N3 on Monday,rb2605,2025-11-28T21:30,2025-12-01T10:00,'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N4 for the day after,rb2605,2025-11-28T21:30,2025-12-01T15:15,CLOSEYESTERDAY 6",
    "N5 the night after,rb2605,2025-11-28T21:30,2025-12-01T21:05,CLOSEYESTERDAY 6",
    "N6 in the day session,rb2605,2025-11-28T14:00,2025-11-28T14:30,"
        + "'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N7 before a quarter past,rb2605,2025-11-28T14:00,2025-11-28T15:14,"
        + "'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N8 from the day into the night,rb2605,2025-11-28T14:00,2025-11-28T21:05,CLOSEYESTERDAY 6",
    "N9 before a holiday,rb2605,2025-12-31T14:00,2025-12-31T16:00,CLOSEYESTERDAY 6",
    "N10 of INE,sc2605,2025-11-29T02:00,2025-12-01T09:30,'CLOSETODAY 3, CLOSEYESTERDAY 3'",
    "N11 of INE for the day after,sc2605,2025-11-29T02:00,2025-12-01T16:00,CLOSEYESTERDAY 6",
    "N12 where nobody tells them apart,m2605,2025-11-28T21:30,2025-12-01T10:00,CLOSE 6"
  })
  void nightLotsAreTodaysOfTheTradingDayTheyBelongTo(
      String id, String contract, LocalDateTime opened, LocalDateTime at, String legs) {
    Market market = market(contract, opened, "3", at);
    assertThat(told(given(market, SESSIONS, at, contract, "2"))).isEqualTo(legs);
  }

  @Test
  void aMarketThatNeverRestsTradesTheFeedsDay() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T16:00");
    Market market = market("rb2605", LocalDateTime.parse("2025-11-28T21:30"), "3", at);
    assertThat(told(given(market, Sessions.ALWAYS, at, "rb2605", "2")))
        .isEqualTo("CLOSETODAY 3, CLOSEYESTERDAY 3");
  }

  @Test
  void anAmendmentOfTheAfternoonIsForTheNextDayToo() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T16:00");
    Market market = market("rb2605", LocalDateTime.parse("2025-12-01T14:00"), "3", at);
    Instruction made = Ids.given(given(market, SESSIONS, at, "rb2605", "7"));
    Amendment amendment = amendment(made, market, at.plusMinutes(5));
    amendment.propose(2, List.of(new NewAdjustment.Target("rb2605", n("2"))));
    amendment.enforce(2);
    assertThat(told(made)).isEqualTo("CLOSEYESTERDAY 6");
  }

  /** Given on Monday, and under way still: on Tuesday afternoon its orders are for Wednesday. */
  @Test
  void anAmendmentOfALaterAfternoonIsForTheDayAfterIt() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T10:00");
    Market before = market("rb2605", at.minusMinutes(30), "3", at);
    Instruction made = Ids.given(given(before, SESSIONS, at, "rb2605", "9"));
    LocalDateTime later = LocalDateTime.parse("2025-12-02T16:00");
    Market after = market("rb2605", later.minusHours(2), "3", later);
    Amendment amendment = amendment(made, after, later);
    amendment.propose(2, List.of(new NewAdjustment.Target("rb2605", n("2"))));
    amendment.enforce(2);
    assertThat(told(made)).isEqualTo("CLOSEYESTERDAY 6");
  }

  /** The day before, those of that day; each is yesterday's on any later one. */
  @Test
  void whatAnAmendmentLaysOutIsOfTheLotsOfItsOwnDay() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T10:00");
    Market before = market("rb2605", at.minusMinutes(30), "3", at);
    Instruction made = Ids.given(given(before, SESSIONS, at, "rb2605", "5"));
    assertThat(routes(made, 1)).isEqualTo("CLOSETODAY CLOSEYESTERDAY CLOSEYESTERDAY");
    Market after = market("rb2605", at.plusMinutes(1410), "3", at.plusDays(1));
    Amendment amendment = amendment(made, after, at.plusDays(1));
    amendment.propose(2, List.of(new NewAdjustment.Target("rb2605", n("6"))));
    amendment.enforce(2);
    assertThat(routes(made, 2)).isEqualTo("CLOSETODAY CLOSETODAY CLOSEYESTERDAY");
  }

  /** A trade of the second, when the lots that were today's are yesterday's like all others. */
  @Test
  void whatWasTakenBackComesNotBackToWhatALaterDayLaidOut() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T10:00");
    LocalDateTime later = at.plusDays(1);
    Market before = market("rb2605", at.minusMinutes(30), "3", at);
    Instruction made = Ids.given(given(before, SESSIONS, at, "rb2605", "5"));
    TradeKey trade = new TradeKey(later.toLocalDate(), "SHFE", "T1", BuySell.SELL);
    InstructionDetail first = made.linesOf(1).get(0).details().get(0);
    Fill.Traded traded =
        new Fill.Traded(n("1"), n("3100"), later.toLocalDate(), "SHFE", "T1", china(later));
    Fill fill = Ids.given(first.book(traded, FillSource.FEED, "feed", china(later)));
    fill.match(trade, n("1"));
    Ids.given(Reversal.of(fill, "x", "trader1", later.toLocalDate(), china(later)));
    Market after = market("rb2605", at.minusMinutes(30), "3", later);
    Amendment amendment = amendment(made, after, later);
    amendment.propose(2, List.of(new NewAdjustment.Target("rb2605", n("4"))));
    amendment.enforce(2);
    assertThat(told(made)).isEqualTo("CLOSEYESTERDAY 4");
    assertThat(made.linesOf(2).get(0).details())
        .allMatch(detail -> Reversal.takenBack(detail).contains(trade));
  }

  /** Of the only detail of a revision, on the first of December and the two days after. */
  private static String routes(Instruction made, int revision) {
    InstructionDetail detail = made.linesOf(revision).get(0).details().get(0);
    return LocalDate.of(2025, 12, 1)
        .datesUntil(LocalDate.of(2025, 12, 4))
        .map(day -> detail.routeOn(day).openClose().name())
        .collect(Collectors.joining(" "));
  }

  @Test
  void sharesBoughtTodayMayBeSoldTomorrow() {
    LocalDateTime at = LocalDateTime.parse("2025-12-01T16:00");
    Market market =
        Markets.usual()
            .quotedAt("510300", "3.95", china(at), LocalDate.of(2025, 12, 1))
            .held("A1", "510300", Direction.LONG, "200", "300", "0")
            .market();
    assertThat(told(given(market, SESSIONS, at, "510300", "0"))).isEqualTo("CLOSE 500");
  }
}

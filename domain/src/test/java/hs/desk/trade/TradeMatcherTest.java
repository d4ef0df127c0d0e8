package hs.desk.trade;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.TradeMatcher.Open;
import hs.desk.trade.TradeMatcher.Outcome;
import hs.desk.trade.TradeMatcher.Provisional;
import hs.desk.trade.TradeMatcher.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the numbered rules of the package. Details 1 (5 lots) and 2 (3 lots), approved in order. */
class TradeMatcherTest {

  private static final Instant APPROVED = Instant.parse("2026-11-23T02:00:00.500Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Route BUY_OPEN = new Route("A1", "rb2701", BuySell.BUY, OpenClose.OPEN);

  private static final Open OLD = open(1, BUY_OPEN, "5", APPROVED);
  private static final Open NEW = open(2, BUY_OPEN, "3", APPROVED.plusSeconds(10));

  private static Open open(long id, Route route, String left, Instant since) {
    return new Open(id, route, DAY, new BigDecimal(left), since, Set.of());
  }

  private static FeedTrade trade(String id, Route route, String lots, String price, Instant at) {
    TradeKey key = new TradeKey(DAY, "SHFE", id, route.buySell());
    return new FeedTrade(key, "P001", route, new BigDecimal(price), new BigDecimal(lots), at);
  }

  private static FeedTrade trade(String lots) {
    return trade("T1", BUY_OPEN, lots, "3100", APPROVED.plusSeconds(60));
  }

  private static Provisional provisional(long id, String lots, String price, String tradeId) {
    return provisional(id, DAY, lots, price, tradeId);
  }

  private static Provisional provisional(
      long id, LocalDate day, String lots, String price, String tradeId) {
    return new Provisional(
        id,
        BUY_OPEN,
        day,
        "SHFE",
        tradeId,
        new BigDecimal(price),
        new BigDecimal(lots),
        APPROVED,
        APPROVED.plusSeconds(id));
  }

  private static Outcome match(List<Open> open, List<Provisional> provisional, FeedTrade trade) {
    return new TradeMatcher(open, provisional).match(trade, BigDecimal.ZERO, null);
  }

  private static String told(List<Share> shares) {
    return shares.stream()
        .map(share -> share.id() + ":" + share.lots().stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "3. {0} lots, {1} of them used: {2}, rest {3}")
  @CsvSource({
    "2,  0, '1:2',     0",
    "5,  0, '1:5',     0",
    "7,  0, '1:5 2:2', 0",
    "8,  0, '1:5 2:3', 0",
    "11, 0, '1:5 2:3', 3",
    "7,  4, '1:3',     0",
    "7,  7, '',        0",
  })
  void fillsTheOldestFirstAndNoMoreThanIsLeft(
      String lots, String used, String filled, String rest) {
    Outcome outcome =
        new TradeMatcher(List.of(NEW, OLD), List.of())
            .match(trade(lots), new BigDecimal(used), null);
    assertThat(told(outcome.filled())).isEqualTo(filled);
    assertThat(outcome.rest()).isEqualByComparingTo(rest);
  }

  @ParameterizedTest(name = "1. {0} {1} {2} {3} does not belong")
  @CsvSource({
    "A2, rb2701, BUY,  OPEN",
    "A1, rb2705, BUY,  OPEN",
    "A1, rb2701, SELL, OPEN",
    "A1, rb2701, BUY,  CLOSE",
    "A1, rb2701, BUY,  CLOSETODAY",
  })
  void accountContractSideAndOffsetMustBeEqual(
      String account, String contract, BuySell side, OpenClose offset) {
    Route other = new Route(account, contract, side, offset);
    FeedTrade trade = trade("T1", other, "2", "3100", APPROVED.plusSeconds(60));
    Outcome outcome = match(List.of(OLD), List.of(), trade);
    assertThat(outcome.filled()).isEmpty();
    assertThat(outcome.rest()).isEqualByComparingTo("2");
  }

  @ParameterizedTest(name = "1. {0} of {1} fills what was to close today''s lots: {2}")
  @CsvSource({
    "CLOSETODAY,     2026-11-23, true",
    "CLOSEYESTERDAY, 2026-11-23, false",
    "CLOSETODAY,     2026-11-24, false",
    "CLOSEYESTERDAY, 2026-11-24, true",
    "CLOSE,          2026-11-24, false",
  })
  void whatWasOfTodayIsOfYesterdayOnALaterDay(OpenClose offset, LocalDate day, boolean fills) {
    Open detail =
        open(1, new Route("A1", "rb2701", BuySell.SELL, OpenClose.CLOSETODAY), "5", APPROVED);
    Route route = new Route("A1", "rb2701", BuySell.SELL, offset);
    FeedTrade trade =
        new FeedTrade(
            new TradeKey(day, "SHFE", "T1", BuySell.SELL),
            "P001",
            route,
            new BigDecimal("3100"),
            new BigDecimal("2"),
            APPROVED.plusSeconds(60));
    assertThat(match(List.of(detail), List.of(), trade).filled().isEmpty()).isNotEqualTo(fills);
  }

  @ParameterizedTest(name = "2. traded at {0}: matches {1}")
  @CsvSource({
    "2026-11-23T02:00:00.499Z, false",
    "2026-11-23T02:00:00.500Z, true",
    "2026-11-23T02:00:00Z,     true",
    "2026-11-23T01:59:59Z,     false",
    "2026-11-23T03:00:00Z,     true",
  })
  void onlyWhatWasTradedAfterTheApproval(Instant at, boolean matches) {
    Outcome outcome = match(List.of(OLD), List.of(), trade("T1", BUY_OPEN, "2", "3100", at));
    assertThat(outcome.filled().isEmpty()).isNotEqualTo(matches);
  }

  @Test
  void whatWasNotedBeforeTheApprovalStaysAlone() {
    FeedTrade trade = trade("T1", BUY_OPEN, "2", "3100", Instant.parse("2026-11-23T02:00:00Z"));
    TradeMatcher matcher = new TradeMatcher(List.of(OLD), List.of());
    assertThat(matcher.match(trade, BigDecimal.ZERO, APPROVED.minusMillis(1)).filled()).isEmpty();
    assertThat(matcher.match(trade, BigDecimal.ZERO, APPROVED.plusMillis(1)).filled()).hasSize(1);
  }

  @ParameterizedTest(name = "4. fills {0}; {1} lots at 3100 confirm {2}, fill {3}")
  @CsvSource({
    "'1@3100',          1, '1:1',     ''",
    "'3@3100',          2, '1:2',     ''",
    "'3@3100',          5, '1:3',     '1:2'",
    "'2@3100 2@3100',   3, '1:2 2:1', ''",
    "'2@3101 2@3100',   3, '2:2',     '1:1'",
    "'2@3100.00',       2, '1:2',     ''",
    "'2@3099',          2, '',        '1:2'",
  })
  void provisionalFillsOfThatPriceComeFirst(
      String fills, String lots, String confirmed, String filled) {
    long[] id = {0};
    List<Provisional> provisional =
        Arrays.stream(fills.split(" "))
            .map(fill -> fill.split("@"))
            .map(fill -> provisional(++id[0], fill[0], fill[1], null))
            .toList();
    Outcome outcome = match(List.of(OLD), provisional, trade(lots));
    assertThat(told(outcome.confirmed())).isEqualTo(confirmed);
    assertThat(told(outcome.filled())).isEqualTo(filled);
  }

  @Test
  void aFillThatNamesATradeIsThatTradeAtAnyPriceAndNoOther() {
    List<Provisional> named = List.of(provisional(1, "2", "3000", "T9"));
    assertThat(match(List.of(), named, trade("2")).confirmed()).isEmpty();
    FeedTrade itself = trade("T9", BUY_OPEN, "3", "3100", APPROVED.minusSeconds(5));
    Outcome outcome = match(List.of(), named, itself);
    assertThat(told(outcome.confirmed())).isEqualTo("1:2");
    assertThat(outcome.rest()).isEqualByComparingTo("1");
  }

  @ParameterizedTest(name = "4. a fill of {0} is confirmed: {1}")
  @CsvSource({
    "2026-11-20, '',        '9:4'",
    "2026-11-23, '1:2 2:2', ''",
    "2026-11-24, '',        '9:4'",
  })
  void aFillOfAnotherTradingDayIsNoneOfItsOwn(LocalDate day, String confirmed, String filled) {
    Open open = open(9, BUY_OPEN, "5", APPROVED);
    List<Provisional> booked =
        List.of(provisional(1, day, "2", "3000", "T1"), provisional(2, day, "2", "3100", null));
    Outcome outcome = match(List.of(open), booked, trade("4"));
    assertThat(told(outcome.confirmed())).isEqualTo(confirmed);
    assertThat(told(outcome.filled())).isEqualTo(filled);
    assertThat(outcome.rest()).isZero();
  }

  @Test
  void anIdThatComesAgainConfirmsTheFillOfItsOwnDay() {
    List<Provisional> named =
        List.of(
            provisional(1, DAY.minusDays(3), "2", "3100", "T1"),
            provisional(2, DAY, "2", "3100", "T1"));
    assertThat(told(match(List.of(), named, trade("2")).confirmed())).isEqualTo("2:2");
  }

  @Test
  void aTradeThatWasTakenBackGoesToAnotherDetailAtMost() {
    FeedTrade trade = trade("4");
    Open refusing = new Open(1L, BUY_OPEN, DAY, new BigDecimal("5"), APPROVED, Set.of(trade.key()));
    assertThat(match(List.of(refusing), List.of(), trade).rest()).isEqualByComparingTo("4");
    assertThat(told(match(List.of(refusing, NEW), List.of(), trade).filled())).isEqualTo("2:3");
  }

  @Test
  void tradesOfOneBatchShareWhatIsOpen() {
    TradeMatcher matcher = new TradeMatcher(List.of(OLD, NEW), List.of());
    assertThat(told(matcher.match(trade("4"), BigDecimal.ZERO, null).filled())).isEqualTo("1:4");
    FeedTrade next = trade("T2", BUY_OPEN, "6", "3100", APPROVED.plusSeconds(61));
    Outcome outcome = matcher.match(next, BigDecimal.ZERO, null);
    assertThat(told(outcome.filled())).isEqualTo("1:1 2:3");
    assertThat(outcome.rest()).isEqualByComparingTo("2");
  }
}

package hs.desk.trade.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import hs.desk.trade.service.TradeReader.Read;
import hs.desk.trade.service.TradeReader.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedTradesTest {

  private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");

  /** A clock that is about to pass through zero. */
  private static final long AT = -1_000_000L;

  private final FeedTrades trades = new FeedTrades(START);

  private static Read read(String id, String lots, int tradedSecond, int writtenSecond) {
    TradeKey key = new TradeKey(LocalDate.of(2026, 11, 23), "SHFE", id, BuySell.BUY);
    Route route = new Route("A1", "rb2701", BuySell.BUY, OpenClose.OPEN);
    FeedTrade trade =
        new FeedTrade(
            key,
            "P001",
            route,
            new BigDecimal("3100"),
            new BigDecimal(lots),
            START.plusSeconds(tradedSecond));
    return new Read(trade, START.plusSeconds(writtenSecond));
  }

  private List<String> fresh(Read... reading) {
    return trades.fresh(List.of(reading)).getOrDefault("P001", List.of()).stream()
        .map(trade -> trade.key().tradeId())
        .toList();
  }

  @Test
  void whatWasDoneIsNotFreshAgainUntilItChanges() {
    Read one = read("T1", "2", 1, 1);
    assertThat(fresh(one)).containsExactly("T1");
    trades.done(List.of(one), Set.of());
    assertThat(fresh(one, read("T2", "1", 2, 2))).containsExactly("T2");
    assertThat(fresh(read("T1", "3", 1, 3))).containsExactly("T1");
  }

  @Test
  void comesInTheOrderOfTradingHoweverItWasWritten() {
    assertThat(fresh(read("T9", "1", 9, 10), read("T3", "1", 3, 11))).containsExactly("T3", "T9");
  }

  @Test
  void readsOnFromTheNewestAndLooksBackTwiceASecond() {
    assertThat(trades.lookBack(AT)).isTrue();
    assertThat(trades.overlap()).isEqualTo(START.minusMillis(5_500));
    trades.done(List.of(read("T1", "1", 1, 60)), Set.of());
    assertThat(trades.newest()).isEqualTo(START.plusSeconds(60));
    assertThat(trades.lookBack(AT + 499_999_999)).isFalse();
    assertThat(trades.lookBack(AT + 500_000_000)).isTrue();
    assertThat(trades.lookBack(AT + 500_000_001)).isFalse();
    assertThat(trades.overlap()).isEqualTo(START.plusMillis(54_500));
    assertThat(trades.young()).isEqualTo(START.plusSeconds(59));
  }

  @Test
  void missesWhatWasCommittedLateOrWrittenAgain() {
    Read one = read("T1", "1", 1, 57);
    Read two = read("T2", "1", 2, 58);
    trades.done(List.of(one, two, read("T3", "1", 3, 60)), Set.of());
    Written known = new Written(one.trade().key(), one.writtenAt());
    assertThat(trades.holds(List.of(known))).isTrue();
    assertThat(trades.holds(List.of(known, new Written(two.trade().key(), START)))).isFalse();
    Read late = read("T4", "1", 1, 56);
    assertThat(trades.holds(List.of(known, new Written(late.trade().key(), late.writtenAt()))))
        .isFalse();
  }

  @Test
  void forgetsWhatLiesBeforeTheOverlap() {
    trades.done(List.of(read("T1", "1", 1, 10), read("T2", "1", 2, 12)), Set.of());
    assertThat(trades.known()).isEqualTo(2);
    trades.done(List.of(read("T3", "1", 3, 16)), Set.of());
    assertThat(trades.known()).isEqualTo(2);
  }

  @Test
  void whatFailedIsReadAgainAndKeepsNoOtherWaiting() {
    Read bad = read("T1", "1", 1, 60);
    Read good = read("T2", "1", 2, 61);
    trades.done(List.of(bad, good), Set.of(bad.trade().key()));
    assertThat(trades.newest()).isEqualTo(START);
    assertThat(fresh(bad, good)).containsExactly("T1");
  }

  @Test
  void whatWasLateAndFailedIsLookedForAgainAtOnce() {
    trades.done(List.of(read("T2", "1", 2, 61)), Set.of());
    assertThat(trades.lookBack(AT)).isTrue();
    Read late = read("T1", "1", 1, 57);
    Written row = new Written(late.trade().key(), late.writtenAt());
    trades.done(List.of(late), Set.of(late.trade().key()));
    assertThat(trades.lookBack(AT + 1)).isTrue();
    assertThat(trades.holds(List.of(row))).isFalse();
    trades.done(List.of(late), Set.of());
    assertThat(trades.holds(List.of(row))).isTrue();
    assertThat(trades.lookBack(AT + 2)).isFalse();
  }
}

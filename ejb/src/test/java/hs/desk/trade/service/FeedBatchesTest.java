package hs.desk.trade.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedBatchesTest {

  private static final Route ROUTE = new Route("A1", "rb2701", BuySell.BUY, OpenClose.OPEN);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final List<FeedTrade> trades = IntStream.range(0, 400).mapToObj(this::trade).toList();
  private final List<FeedTrade> booked = new ArrayList<>();
  private Predicate<List<FeedTrade>> breaks = batch -> false;
  private boolean away;
  private int held = Integer.MAX_VALUE;
  private int calls;
  private final FeedBatches batches =
      new FeedBatches(this::book, this::requireDatabase, () -> held-- > 0);

  private FeedTrade trade(int number) {
    TradeKey key = new TradeKey(DAY, "SHFE", "T" + number, BuySell.BUY);
    Instant at = Instant.parse("2026-11-23T02:00:00Z").plusSeconds(number);
    return new FeedTrade(key, "P001", ROUTE, new BigDecimal("3100"), BigDecimal.ONE, at);
  }

  private void book(String product, List<FeedTrade> batch) {
    calls++;
    if (breaks.test(batch)) {
      throw new PersistenceException("broken");
    }
    booked.addAll(batch);
  }

  private void requireDatabase() {
    if (away) {
      throw new IllegalStateException("away");
    }
  }

  @Test
  void allAreBookedInTheirOrderFewAtOnce() {
    assertThat(batches.book("P001", trades)).isTrue();
    assertThat(booked).isEqualTo(trades);
    assertThat(calls).isEqualTo(2);
    assertThat(batches.failure()).isEmpty();
  }

  @Test
  void oneThatCannotBeBookedKeepsNoOtherWaiting() {
    FeedTrade bad = trades.get(123);
    breaks = batch -> batch.contains(bad);
    batches.book("P001", trades);
    assertThat(batches.failed()).containsExactly(bad.key());
    assertThat(batches.failure()).isPresent();
    assertThat(booked).hasSize(399).doesNotContain(bad).isSubsetOf(trades);
    assertThat(calls).as("of 250, by halves").isLessThanOrEqualTo(2 + 2 * 8);
  }

  @Test
  void aBrokenConnectionCostsTwoHalves() {
    breaks = batch -> calls == 1;
    batches.book("P001", trades);
    assertThat(booked).isEqualTo(trades);
    assertThat(calls).isEqualTo(4);
    assertThat(batches.failed()).isEmpty();
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsTriedByHalves() {
    breaks = batch -> true;
    away = true;
    assertThatThrownBy(() -> batches.book("P001", trades)).hasMessage("away");
    assertThat(calls).isEqualTo(1);
  }

  @Test
  void whoReadsNoMoreBooksNoMore() {
    held = 1;
    assertThat(batches.book("P001", trades)).isFalse();
    assertThat(booked).hasSize(FeedBatches.BOOKED_AT_ONCE);
  }

  @Test
  void whoLosesTheReadingTriesNoHalfMore() {
    breaks = batch -> batch.size() > 100;
    held = 3;
    assertThat(batches.book("P001", trades)).isFalse();
    assertThat(booked).isEqualTo(trades.subList(0, 62));
  }

  @Test
  void whatFailedBeforeIsForgotten() {
    breaks = batch -> true;
    batches.book("P001", trades.subList(0, 2));
    assertThat(batches.failed()).isEqualTo(Set.of(trades.get(0).key(), trades.get(1).key()));
    batches.begin();
    assertThat(batches.failed()).isEmpty();
    assertThat(batches.failure()).isEmpty();
  }
}

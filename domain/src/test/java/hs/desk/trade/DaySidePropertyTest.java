package hs.desk.trade;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A day that grows comes to what all its deals come to, or says that it cannot grow so. */
class DaySidePropertyTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Fee FEE = new Fee(new BigDecimal("0.00001"), new BigDecimal("0.13"));
  private static final Fee NONE = new Fee(BigDecimal.ZERO, BigDecimal.ZERO);
  private static final DaySide.Terms TERMS =
      new DaySide.Terms(
          BigDecimal.TEN,
          new Rates(BigDecimal.ONE, BigDecimal.ONE, FEE, FEE, NONE, false),
          Closing.TODAY_FIRST);

  @Property(tries = 2_000)
  void aGrownDayIsTheWholeDay(
      @ForAll("deals") List<Deal> first, @ForAll("deals") List<Deal> later) {
    Optional<DaySide> grown = new DaySide(Direction.LONG, TERMS, first).then(later);
    boolean inOrder =
        first.stream().allMatch(one -> later.stream().noneMatch(other -> before(other, one)));
    assertThat(grown.isPresent()).isEqualTo(inOrder);
    List<Deal> all = java.util.stream.Stream.concat(first.stream(), later.stream()).toList();
    DaySide whole = new DaySide(Direction.LONG, TERMS, all);
    grown.ifPresent(
        day -> {
          for (OpenClose offset : OpenClose.values()) {
            assertThat(day.statistic(offset)).isEqualTo(whole.statistic(offset));
          }
        });
  }

  private static boolean before(Deal one, Deal other) {
    int byTime = one.time().compareTo(other.time());
    return byTime < 0 || byTime == 0 && one.tradeId().compareTo(other.tradeId()) < 0;
  }

  @Provide
  Arbitrary<List<Deal>> deals() {
    Arbitrary<Deal> deal =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 99),
                Arbitraries.of(OpenClose.OPEN, OpenClose.CLOSE),
                Arbitraries.integers().between(1, 5))
            .as(DaySidePropertyTest::deal);
    return deal.list().ofMaxSize(6);
  }

  private static Deal deal(int second, int id, OpenClose offset, int lots) {
    BuySell side = offset.closes() ? BuySell.SELL : BuySell.BUY;
    BigDecimal price = BigDecimal.valueOf(4_000 + id);
    return new Deal(
        "t" + id, side, offset, price, BigDecimal.valueOf(lots), null, NINE.plusSeconds(second));
  }
}

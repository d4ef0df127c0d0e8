package hs.desk.trade;

import static hs.desk.trade.BuySell.BUY;
import static hs.desk.trade.BuySell.SELL;
import static hs.desk.trade.OpenClose.CLOSE;
import static hs.desk.trade.OpenClose.CLOSETODAY;
import static hs.desk.trade.OpenClose.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySideTest {

  private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
  private static final Rates AG =
      new Rates(n("0.19"), n("0.19"), fee("0.00001"), fee("0.00002"), fee("0"), true);

  private int trades;

  @Test
  void theSilverOfTheStatement() {
    DaySide side =
        new DaySide(
            Direction.LONG,
            new DaySide.Terms(n("15"), AG, Closing.NAMED),
            List.of(
                deal(BUY, OPEN, "4942", "4"),
                deal(SELL, CLOSETODAY, "4946", "4"),
                deal(BUY, OPEN, "4927", "4")));
    assertThat(side.statistic(OPEN).turnover()).isEqualByComparingTo("592140");
    assertThat(side.statistic(OPEN).avgPrice()).isEqualByComparingTo("4934.5");
    assertThat(side.statistic(OPEN).commission()).isEqualByComparingTo("5.93"); // 2.97 + 2.96
    assertThat(side.statistic(CLOSETODAY).commission()).isZero();
    assertThat(side.closeProfit(n("4"), n("295620"), n("4941"))).isEqualByComparingTo("240");
  }

  @Test
  void aPlainCloseCountsAsTodaysAsLongAsThereAreAny() {
    DaySide side =
        new DaySide(
            Direction.LONG,
            new DaySide.Terms(n("10"), AG, Closing.TODAY_FIRST),
            List.of(deal(BUY, OPEN, "4000", "3"), deal(SELL, CLOSE, "5000", "5")));
    // two lots of yesterday at 0.00002 of 100,000; three of today for nothing
    assertThat(side.statistic(CLOSE).commission()).isEqualByComparingTo("2.00");
  }

  @Test
  void theOrderOfTimeCountsNotThatOfTheList() {
    Deal opened = deal(BUY, OPEN, "4000", "3");
    Deal closed = deal(SELL, CLOSE, "5000", "3");
    DaySide.Terms terms = new DaySide.Terms(n("10"), AG, Closing.TODAY_FIRST);
    assertThat(
            new DaySide(Direction.LONG, terms, List.of(closed, opened))
                .statistic(CLOSE)
                .commission())
        .isZero();
  }

  @Test
  void sharesAreClosedAsYesterdays() {
    DaySide side =
        new DaySide(
            Direction.LONG,
            new DaySide.Terms(n("1"), AG, Closing.YESTERDAY),
            List.of(deal(BUY, OPEN, "10", "1000"), deal(SELL, CLOSE, "50", "1000")));
    assertThat(side.statistic(CLOSE).commission()).isEqualByComparingTo("1.00");
  }

  @Test
  void theFeedsFeeWinsAndAnUnknownOneStaysUnknown() {
    Deal told = new Deal("x", BUY, OPEN, n("4942"), n("4"), n("9.99"), NINE);
    DaySide.Terms none = new DaySide.Terms(n("15"), null, Closing.NAMED);
    assertThat(new DaySide(Direction.LONG, none, List.of(told)).commission())
        .isEqualByComparingTo("9.99");
    Deal untold = deal(BUY, OPEN, "4942", "4");
    assertThat(new DaySide(Direction.LONG, none, List.of(told, untold)).commission()).isNull();
  }

  @Test
  void closingAShortPositionGainsWhenThePriceFell() {
    DaySide side =
        new DaySide(
            Direction.SHORT,
            new DaySide.Terms(n("10"), AG, Closing.TODAY_FIRST),
            List.of(deal(SELL, OPEN, "2020", "20"), deal(BUY, CLOSE, "2030", "5")));
    assertThat(side.closeProfit(n("15"), n("303000"), null)).isEqualByComparingTo("-500");
  }

  @Test
  void whatWasCarriedNeedsThePreviousSettlement() {
    DaySide side =
        new DaySide(
            Direction.LONG,
            new DaySide.Terms(n("10"), AG, Closing.TODAY_FIRST),
            List.of(deal(SELL, CLOSE, "110", "5")));
    assertThat(side.closeProfit(n("5"), n("5000"), n("100"))).isEqualByComparingTo("500");
    assertThat(side.closeProfit(n("5"), n("5000"), null)).isNull();
    assertThat(side.closeProfit(n("-6"), n("0"), n("100"))).isNull();
  }

  private Deal deal(BuySell side, OpenClose offset, String price, String lots) {
    trades++;
    return new Deal("t" + trades, side, offset, n(price), n(lots), null, NINE.plusSeconds(trades));
  }

  private static Fee fee(String ratio) {
    return new Fee(n(ratio), BigDecimal.ZERO);
  }

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }
}

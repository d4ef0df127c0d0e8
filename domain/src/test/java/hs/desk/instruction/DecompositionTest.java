package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.position.Holding;
import hs.desk.position.Lots;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases D… of mode net in domain.md §3.2, then the rules of the package, by number. */
class DecompositionTest {

  private static BigDecimal n(long value) {
    return BigDecimal.valueOf(value);
  }

  private static Lots lots(long yesterday, long today, long frozen) {
    return Lots.of(n(yesterday), n(today), n(frozen));
  }

  private static OrderRules rules(String instrument, String exchange, String type, Long maximum) {
    BigDecimal max = maximum == null ? null : n(maximum);
    return OrderRules.of(instrument, exchange, type, BigDecimal.ONE, max);
  }

  private static String told(Decomposition made) {
    Stream<String> breaches = made.breaches().stream().map(breach -> "!" + breach.rule());
    Stream<String> legs =
        made.legs().stream()
            .map(
                leg ->
                    "%s %s %s %s"
                        .formatted(
                            leg.accountId(),
                            leg.buySell(),
                            leg.openClose(),
                            leg.quantity().toPlainString()));
    return Stream.concat(breaches, legs).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "D5,rb2601,SHFE,5,3,0,0,0,-10,'A SELL CLOSETODAY 3, A SELL CLOSEYESTERDAY 5, A SELL OPEN 2'",
    "D6,rb2601,SHFE,5,3,0,0,0,-4,'A SELL CLOSETODAY 3, A SELL CLOSEYESTERDAY 1'",
    "D7,rb2601,SHFE,5,3,0,0,0,4,'A BUY OPEN 4'",
    "D9,m2601,DCE,5,3,0,0,0,-10,'A SELL CLOSE 8, A SELL OPEN 2'",
    "D10,m2601,DCE,5,3,2,0,0,-6,'A SELL CLOSE 6'",
    "D11,IF2512,CFFEX,0,0,0,2,1,5,'A BUY CLOSE 3, A BUY OPEN 2'",
    "3.4.6 lock,m2601,DCE,5,0,0,5,0,-3,'A SELL CLOSE 3'",
    "sc is named,sc2601,INE,0,0,0,2,1,2,'A BUY CLOSETODAY 1, A BUY CLOSEYESTERDAY 1'"
  })
  void decomposesInModeNet(
      String id,
      String instrument,
      String exchange,
      long longYesterday,
      long longToday,
      long longFrozen,
      long shortYesterday,
      long shortToday,
      long change,
      String legs) {
    Holding holding =
        new Holding(
            "A", lots(longYesterday, longToday, longFrozen), lots(shortYesterday, shortToday, 0));
    Decomposition made =
        Decomposition.net(
            rules(instrument, exchange, "期货", null),
            List.of(holding),
            "A",
            holding.net().add(n(change)));
    assertThat(told(made)).isEqualTo(legs);
    assertThat(made.change()).isEqualByComparingTo(n(change));
    assertThat(made.locks()).isFalse();
  }

  @Test
  void rule2ClosesWhereTheLotsAreAndOpensOnTheDefaultAccount() {
    List<Holding> holdings =
        List.of(
            new Holding("B2", lots(4, 1, 0), Lots.NONE),
            new Holding("A1", lots(2, 3, 0), Lots.NONE),
            Holding.none("C3"));
    assertThat(told(Decomposition.net(rules("rb2601", "SHFE", "期货", null), holdings, "C3", n(-2))))
        .isEqualTo(
            "A1 SELL CLOSETODAY 3, A1 SELL CLOSEYESTERDAY 2, "
                + "B2 SELL CLOSETODAY 1, B2 SELL CLOSEYESTERDAY 4, C3 SELL OPEN 2");
  }

  @Test
  void rule5PlacesFullChunksFirst() {
    Holding holding = new Holding("A", lots(0, 0, 0), lots(25, 0, 0));
    assertThat(
            told(
                Decomposition.net(
                    rules("IF2512", "CFFEX", "期货", 20L), List.of(holding), "A", n(45))))
        .isEqualTo("A BUY CLOSE 20, A BUY CLOSE 5, A BUY OPEN 20, A BUY OPEN 20, A BUY OPEN 5");
  }

  @Test
  void rule5RefusesATargetOfTooManyOrders() {
    assertThat(
            Decomposition.net(
                    rules("IF2512", "CFFEX", "期货", 20L), List.of(), "A", n(1_000_000_000_000L))
                .breaches())
        .containsExactly(new Breach("too-large", "10000", "1000000000000"));
  }

  @Test
  void rule6OpensBesideFrozenLotsAndSaysSo() {
    Holding holding = new Holding("A", lots(5, 3, 6), Lots.NONE);
    Decomposition made =
        Decomposition.net(rules("rb2601", "SHFE", "期货", null), List.of(holding), "A", n(4));
    assertThat(told(made)).isEqualTo("A SELL CLOSETODAY 2, A SELL OPEN 2");
    assertThat(made.locks()).isTrue();
  }

  @Test
  void rule6ClosesWhatWorkingOrdersDoNotName() {
    Lots longs = new Lots(n(5), n(3), n(3), n(3), n(0));
    Decomposition made =
        Decomposition.net(
            rules("rb2601", "SHFE", "期货", null),
            List.of(new Holding("A", longs, Lots.NONE)),
            "A",
            n(4));
    assertThat(told(made)).isEqualTo("A SELL CLOSEYESTERDAY 4");
    assertThat(made.locks()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "buys board lots,600519,SSE,股票,1000,0,1300,A BUY OPEN 300",
    "refuses part of a board lot,600519,SSE,股票,1000,0,1250,!board-lot",
    "STAR from 200,688981,SSE,股票,0,0,200,A BUY OPEN 200",
    "STAR by one share,688981,SSE,股票,0,0,201,A BUY OPEN 201",
    "STAR not below 200,688981,SSE,股票,0,0,199,!board-lot",
    "Beijing by one share,830799,BSE,股票,0,0,101,A BUY OPEN 101",
    "an ETF named 588 is no STAR stock,588000,SSE,ETF,0,0,150,!board-lot",
    "sells board lots,510300,SSE,ETF,1000,0,700,A SELL CLOSE 300",
    "sells the remainder alone,000001,SZSE,股票,1050,0,1000,A SELL CLOSE 50",
    "sells all with the remainder,000001,SZSE,股票,1050,0,0,A SELL CLOSE 1050",
    "sells no part of the remainder,000001,SZSE,股票,1050,0,1020,!board-lot",
    "sells no part of a board lot,000001,SZSE,股票,1000,0,950,!board-lot",
    "not what was bought today,000001,SZSE,股票,500,300,100,!sellable",
    "not below zero,000001,SZSE,股票,500,0,-100,!not-below-zero",
    "STAR sells 200,688981,SSE,股票,1000,0,799,A SELL CLOSE 201",
    "STAR sells no 150 of more,688981,SSE,股票,1000,0,850,!board-lot",
    "STAR sells a small rest whole,688981,SSE,股票,150,0,0,A SELL CLOSE 150"
  })
  void rule4TradesShares(
      String says,
      String instrument,
      String exchange,
      String type,
      long yesterday,
      long today,
      long target,
      String legs) {
    Holding holding = new Holding("A", lots(yesterday, today, 0), Lots.NONE);
    Decomposition made =
        Decomposition.net(
            rules(instrument, exchange, type, null), List.of(holding), "A", n(target));
    assertThat(told(made)).isEqualTo(legs);
  }

  @ParameterizedTest
  @CsvSource({
    "the first account first,150,120,200,'A SELL CLOSE 100, B SELL CLOSE 100'",
    "remainders of both,150,150,200,'A SELL CLOSE 150, B SELL CLOSE 50'",
    "one remainder,150,150,150,A SELL CLOSE 150",
    "remainders that only together fit,580,570,150,'A SELL CLOSE 80, B SELL CLOSE 70'",
    "all of it,150,120,270,'A SELL CLOSE 150, B SELL CLOSE 120'",
    "no remainder fits,150,120,110,!board-lot"
  })
  void rule4SellsFromSeveralAccounts(String says, long a, long b, long sold, String legs) {
    List<Holding> holdings =
        List.of(
            new Holding("B", lots(b, 0, 0), Lots.NONE), new Holding("A", lots(a, 0, 0), Lots.NONE));
    Decomposition made =
        Decomposition.net(rules("000001", "SZSE", "股票", null), holdings, "A", n(a + b - sold));
    assertThat(told(made)).isEqualTo(legs);
  }

  @Test
  void rule4LeavesEnoughForTheLastAccountOnStar() {
    List<Holding> holdings =
        List.of(
            new Holding("A", lots(1000, 0, 0), Lots.NONE),
            new Holding("B", lots(1000, 0, 0), Lots.NONE));
    assertThat(told(Decomposition.net(rules("688981", "SSE", "股票", null), holdings, "A", n(900))))
        .isEqualTo("A SELL CLOSE 900, B SELL CLOSE 200");
  }

  @Test
  void rule1RefusesAFractionOfALot() {
    assertThat(
            Decomposition.net(
                    rules("IF2512", "CFFEX", "期货", null), List.of(), "A", new BigDecimal("0.1"))
                .breaches())
        .containsExactly(new Breach("whole-lots", "1", "0.1"));
  }

  @Test
  void rule7ALineToThePresentPositionHasNoLegs() {
    Holding holding = new Holding("A", lots(5, 3, 8), lots(1, 1, 0));
    Decomposition made =
        Decomposition.net(rules("m2601", "DCE", "期货", null), List.of(holding), "A", n(6));
    assertThat(made).isEqualTo(new Decomposition(List.of(), false, List.of()));
  }
}

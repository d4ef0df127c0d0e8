package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.position.Holding;
import hs.desk.position.Lots;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecompositionPropertyTest {

  /** Any contract of any exchange, with what it may order. */
  @Provide
  Arbitrary<OrderRules> futures() {
    return Combinators.combine(
            Arbitraries.of("SHFE", "INE", "DCE", "CZCE", "CFFEX", "GFEX"),
            Arbitraries.of(1, 3, 20, 500).map(BigDecimal::valueOf).injectNull(0.2))
        .as((exchange, max) -> OrderRules.of("x2601", exchange, "期货", BigDecimal.ONE, max));
  }

  @Provide
  Arbitrary<OrderRules> stocks() {
    return Arbitraries.of("600519/SSE", "688981/SSE", "000001/SZSE", "830799/BSE")
        .map(id -> id.split("/"))
        .map(id -> OrderRules.of(id[0], id[1], "股票", null, BigDecimal.valueOf(1000)));
  }

  @Provide
  Arbitrary<List<Holding>> lots() {
    return holdings(lots(9), lots(9));
  }

  @Provide
  Arbitrary<List<Holding>> shares() {
    return holdings(lots(1300), Arbitraries.just(Lots.NONE));
  }

  private static Arbitrary<List<Holding>> holdings(Arbitrary<Lots> longs, Arbitrary<Lots> shorts) {
    return Combinators.combine(longs, shorts)
        .as((held, owed) -> new Holding("?", held, owed))
        .list()
        .ofMaxSize(4)
        .map(
            unnamed -> {
              List<Holding> named = new ArrayList<>();
              for (Holding each : unnamed) {
                named.add(0, new Holding("A" + named.size(), each.longs(), each.shorts()));
              }
              return named;
            });
  }

  private static Arbitrary<Lots> lots(int most) {
    Arbitrary<BigDecimal> some = Arbitraries.integers().between(0, most).map(BigDecimal::valueOf);
    Arbitrary<BigDecimal> few = Arbitraries.integers().between(0, 6).map(BigDecimal::valueOf);
    return Combinators.combine(some, some, few, few, few).as(Lots::new);
  }

  @Property
  void detailsOfLotsSumToTheChange(
      @ForAll("futures") OrderRules rules,
      @ForAll("lots") List<Holding> holdings,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -60, max = 60) int target) {
    BigDecimal wanted = BigDecimal.valueOf(target);
    Decomposition made = Decomposition.net(rules, holdings, "A0", wanted);
    assertThat(made.breaches()).isEmpty();
    assertThat(made.change()).isEqualByComparingTo(wanted.subtract(Holding.net(holdings)));
    assertThat(made.legs()).allSatisfy(leg -> assertPlaceable(rules, leg));
    assertThat(closed(made)).allSatisfy((account, sum) -> assertClosable(holdings, account, sum));
    if (made.legs().stream().anyMatch(leg -> leg.openClose() == OpenClose.OPEN)) {
      assertThat(total(closed(made))).isEqualByComparingTo(closable(holdings, made));
    }
  }

  @Property
  void detailsOfSharesSumToTheChangeOrTheLineIsRefused(
      @ForAll("stocks") OrderRules rules,
      @ForAll("shares") List<Holding> holdings,
      @ForAll @net.jqwik.api.constraints.IntRange(min = -200, max = 9000) int target) {
    BigDecimal wanted = BigDecimal.valueOf(target);
    Decomposition made = Decomposition.net(rules, holdings, "A0", wanted);
    if (!made.breaches().isEmpty()) {
      assertThat(made.legs()).isEmpty();
      return;
    }
    assertThat(made.change()).isEqualByComparingTo(wanted.subtract(Holding.net(holdings)));
    assertThat(closed(made)).allSatisfy((account, sum) -> assertSellable(holdings, account, sum));
  }

  @Property
  void everyShareThatIsSellableCanBeSoldAtOnce(
      @ForAll("stocks") OrderRules rules, @ForAll("shares") List<Holding> holdings) {
    BigDecimal sellable =
        holdings.stream()
            .map(holding -> holding.longs().sellable())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Decomposition made =
        Decomposition.net(rules, holdings, "A0", Holding.net(holdings).subtract(sellable));
    assertThat(made.breaches()).isEmpty();
    assertThat(made.change()).isEqualByComparingTo(sellable.negate());
  }

  private static void assertPlaceable(OrderRules rules, Leg leg) {
    assertThat(leg.quantity()).isPositive();
    if (rules.maximum() != null) {
      assertThat(leg.quantity()).isLessThanOrEqualTo(rules.maximum());
    }
    boolean named =
        leg.openClose() == OpenClose.CLOSETODAY || leg.openClose() == OpenClose.CLOSEYESTERDAY;
    assertThat(leg.openClose() == OpenClose.OPEN || named == rules.namesLots()).isTrue();
  }

  private static Map<String, BigDecimal> closed(Decomposition made) {
    return made.legs().stream()
        .filter(leg -> leg.openClose().closes())
        .collect(
            Collectors.groupingBy(
                Leg::accountId,
                Collectors.reducing(BigDecimal.ZERO, Leg::signed, BigDecimal::add)));
  }

  private static BigDecimal total(Map<String, BigDecimal> signed) {
    return signed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).abs();
  }

  private static BigDecimal closable(List<Holding> holdings, Decomposition made) {
    boolean buys = made.legs().get(0).buySell() == BuySell.BUY;
    return holdings.stream()
        .map(holding -> buys ? holding.shorts() : holding.longs())
        .map(Lots::closable)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static void assertClosable(List<Holding> holdings, String account, BigDecimal signed) {
    Holding holding = of(holdings, account);
    Lots lots = signed.signum() > 0 ? holding.shorts() : holding.longs();
    assertThat(signed.abs()).isLessThanOrEqualTo(lots.closable());
  }

  private static void assertSellable(List<Holding> holdings, String account, BigDecimal signed) {
    assertThat(signed).isNegative();
    assertThat(signed.abs()).isLessThanOrEqualTo(of(holdings, account).longs().sellable());
  }

  private static Holding of(List<Holding> holdings, String account) {
    return holdings.stream()
        .filter(holding -> holding.accountId().equals(account))
        .findFirst()
        .orElseThrow();
  }
}

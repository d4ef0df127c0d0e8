package hs.desk.check;

import static hs.desk.check.Desk.NOW;
import static hs.desk.check.Desk.n;
import static hs.desk.check.Desk.rule;
import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.check.OpenOrder.Stage;
import hs.desk.check.Plan.Line;
import hs.desk.contract.Fee;
import hs.desk.contract.OptionType;
import hs.desk.contract.Rates;
import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Market.Working;
import hs.desk.instruction.Surroundings;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Margin, premium and fees of what is still to come, against figures of domain.md §4.3 and §8. */
class MoneyTest {

  private static final LocalDate EXPIRY = LocalDate.of(2026, 12, 18);
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  private final Map<String, Listed> contracts = new HashMap<>();
  private final Map<String, Tick> ticks = new HashMap<>();
  private final Map<String, Traits> traits = new HashMap<>();
  private final List<Held> positions = new ArrayList<>();
  private final List<Working> orders = new ArrayList<>();
  private final List<Purse> purses = new ArrayList<>();
  private final List<OpenOrder> open = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private MoneyTest future(
      String id, String variety, String multiplier, String ratio, String price, boolean larger) {
    return listed(
        new Listed(id, id, "SHFE", "期货", null, n(multiplier), n("1"), n("500"), null, null, EXPIRY),
        variety,
        ratio,
        price,
        larger);
  }

  private MoneyTest option(
      String id,
      String exchange,
      String multiplier,
      OptionType right,
      String strike,
      String ratio,
      String premium,
      String underlying) {
    return listed(
        new Listed(
            id,
            id,
            exchange,
            "期权",
            underlying,
            n(multiplier),
            n("1"),
            n("100"),
            n(strike),
            right,
            EXPIRY),
        id,
        ratio,
        premium,
        false);
  }

  private MoneyTest listed(
      Listed contract, String variety, String ratio, String price, boolean larger) {
    String id = contract.instrumentId();
    contracts.put(id, contract);
    ticks.put(id, new Tick(id, n(price), null, n(price), null, null, n("0.2"), NOW, null));
    Fee fee = new Fee(ZERO, n("2"));
    traits.put(
        id, new Traits(variety, new Rates(n(ratio), n(ratio), fee, fee, fee, larger), null, null));
    return this;
  }

  private MoneyTest held(String account, String id, Direction side, String lots) {
    positions.add(new Held(account, id, side, ZERO, n(lots), ZERO, ZERO, ZERO, null));
    return this;
  }

  private MoneyTest purse(String margin, String available) {
    purses.add(new Purse("A1", n("10000000"), n(margin), available == null ? null : n(available)));
    return this;
  }

  private MoneyTest working(String id, BuySell side, OpenClose offset, String lots) {
    orders.add(new Working("A1", id, side, offset, n(lots)));
    return this;
  }

  private static OpenOrder order(
      String account, String id, BuySell side, OpenClose offset, String lots) {
    return new OpenOrder(7L, "P001", account, id, n("1"), offset, side, n(lots), Stage.FREE);
  }

  private MoneyTest open(String account, String id, BuySell side, OpenClose offset, String lots) {
    open.add(order(account, id, side, offset, lots));
    return this;
  }

  private MoneyTest opening(String account, String id, BuySell side, String lots) {
    BigDecimal target = side.signed(n(lots));
    lines.add(
        new Line(
            "adjustments[0].adjusted_position",
            id,
            ZERO,
            target,
            target,
            true,
            List.of(),
            List.of(order(account, id, side, OpenClose.OPEN, lots))));
    return this;
  }

  private CheckEngine engine(CheckRule... rules) {
    Surroundings around = new Surroundings(traits, purses, List.of(), List.of(), Map.of());
    Market market = new Market(contracts, ticks, positions, orders).with(around);
    Plan plan =
        new Plan("P001", n("10000000"), Set.of(RoleName.MANAGER), lines, open, List.of(), false);
    return new CheckEngine(List.of(rules), market, plan, n("0.02"), NOW);
  }

  /** What is required, in CNY: the account has one million. */
  private BigDecimal required() {
    purse("0", "1000000");
    Finding finding = engine(rule(CheckKind.FUNDS, "0")).findings().get(0);
    return finding.actual().multiply(n("1000000"));
  }

  private List<BigDecimal> ladder() {
    return engine().ladder().stream().map(Rung::margin).toList();
  }

  /** Premium of one lot, margin of its exchange's formula (MarginRuleTest), 2 CNY of fee. */
  @ParameterizedTest(name = "{0}: {8}")
  @CsvSource({
    "M3 of §8.3,         DCE,   10,    CALL, 3000, 0.1,  90,   3000, 3900",
    "far out §4.3,       DCE,   10,    CALL, 9000, 0.1,  90,   3000, 2400",
    "M5 of §8.3,         SSE,   10000, PUT,  1.8,  0.12, 0.05, 2,    1760",
    "call of an ETF,     SZSE,  10000, CALL, 2.2,  0.12, 0.03, 2,    1700",
    "index call §4.3,    CFFEX, 100,   CALL, 4000, 0.12, 80,   3950, 50400",
    "index put far out,  CFFEX, 100,   PUT,  2000, 0.12, 2,    3950, 12200"
  })
  void aShortOptionTiesUpWhatItsExchangeAsks(
      String id,
      String exchange,
      String multiplier,
      OptionType right,
      String strike,
      String ratio,
      String premium,
      String spot,
      String margin) {
    future("under", "u", multiplier, "0.1", spot, false)
        .option("opt", exchange, multiplier, right, strike, ratio, premium, "under")
        .opening("A1", "opt", BuySell.SELL, "1");
    assertThat(engine().margin()).isEqualByComparingTo(margin);
    assertThat(required()).isEqualByComparingTo(n(margin).add(n("2")));
  }

  @Test
  void anOptionThatIsBoughtCostsItsPremiumAndTiesUpNothing() {
    future("m", "m", "10", "0.1", "3000", false)
        .option("mc", "DCE", "10", OptionType.CALL, "3000", "0.1", "90", "m")
        .opening("A1", "mc", BuySell.BUY, "3");
    assertThat(engine().margin()).isZero();
    assertThat(required()).isEqualByComparingTo("2706");
  }

  @Test
  void premiumIsDueAlsoForWhatOthersHaveOpen() {
    future("m", "m", "10", "0.1", "3000", false)
        .option("mc", "DCE", "10", OptionType.CALL, "3000", "0.1", "90", "m")
        .open("A1", "mc", BuySell.BUY, OpenClose.OPEN, "2")
        .opening("A1", "m", BuySell.BUY, "1");
    assertThat(required()).isEqualByComparingTo("4806");
  }

  /** au of §8.1: two lots at 413.80 tie up 115,864.00 (M7). */
  @Test
  void whatWorksHasFrozenItsMoneyAlready() {
    future("au", "au", "1000", "0.14", "413.80", true)
        .future("ag", "ag", "15", "0.19", "4928", true)
        .working("au", BuySell.SELL, OpenClose.OPEN, "2")
        .open("A1", "au", BuySell.SELL, OpenClose.OPEN, "2")
        .opening("A1", "ag", BuySell.BUY, "4");
    assertThat(required()).isEqualByComparingTo("56187.20");
  }

  @Test
  void whatIsOpenBeyondWhatWorksIsStillToCome() {
    future("au", "au", "1000", "0.14", "413.80", true)
        .future("ag", "ag", "15", "0.19", "4928", true)
        .working("au", BuySell.SELL, OpenClose.OPEN, "2")
        .open("A1", "au", BuySell.SELL, OpenClose.OPEN, "4")
        .opening("A1", "ag", BuySell.BUY, "4");
    assertThat(required()).isEqualByComparingTo(n("56187.20").add(n("115868.00")));
  }

  /** E1.5 and E1.6 of §8.1: 56,179.20 long and 28,089.60 short of ag, 115,864.00 of au. */
  @Test
  void theLargerSideCountsOnTheWholeLadder() {
    future("ag", "ag", "15", "0.19", "4928", true)
        .future("au", "au", "1000", "0.14", "413.80", true)
        .held("A1", "ag", Direction.LONG, "4")
        .purse("56179.20", "0")
        .working("ag", BuySell.SELL, OpenClose.OPEN, "2")
        .opening("A1", "au", BuySell.SELL, "2");
    assertThat(ladder())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(n("56179.20"), n("56179.20"), n("56179.20"), n("172043.20"));
  }

  @Test
  void whatWorksOnAContractThatIsNeitherHeldNorAskedForCounts() {
    future("ag", "ag", "15", "0.19", "4928", true)
        .future("au", "au", "1000", "0.14", "413.80", true)
        .purse("0", "0")
        .working("au", BuySell.SELL, OpenClose.OPEN, "2")
        .opening("A1", "ag", BuySell.BUY, "4");
    assertThat(ladder().get(1)).isEqualByComparingTo("115864.00");
    Finding notional = engine(rule(CheckKind.GROSS_NOTIONAL, "1")).findings().get(0);
    assertThat(notional.actual()).isEqualByComparingTo("0.112328");
  }

  @Test
  void anotherAccountRelievesNothing() {
    future("ag", "ag", "15", "0.19", "4928", true)
        .held("A2", "ag", Direction.LONG, "4")
        .purse("56179.20", "0")
        .working("ag", BuySell.SELL, OpenClose.OPEN, "2");
    assertThat(ladder().get(3)).isEqualByComparingTo("84268.80");
  }

  @Test
  void withoutReliefAllIsPaid() {
    future("ag", "ag", "15", "0.19", "4928", false)
        .held("A1", "ag", Direction.LONG, "4")
        .purse("56179.20", "0")
        .working("ag", BuySell.SELL, OpenClose.OPEN, "2");
    assertThat(ladder().get(3)).isEqualByComparingTo("84268.80");
  }

  @Test
  void relievedLotsNeedNoFunds() {
    future("ag", "ag", "15", "0.19", "4928", true)
        .held("A1", "ag", Direction.LONG, "4")
        .opening("A1", "ag", BuySell.SELL, "2");
    assertThat(required()).isEqualByComparingTo("4");
  }

  @Test
  void whatCannotBeToldOfAnAccountBreaksTheRuleAndLeavesTheLadderBlank() {
    future("ag", "ag", "15", "0.19", "4928", true).opening("A1", "ag", BuySell.BUY, "1");
    purses.add(new Purse("A1", n("10000000"), null, null));
    assertThat(ladder()).containsOnlyNulls();
    CheckEngine engine =
        engine(
            rule(CheckKind.FUNDS, "9"),
            rule(CheckKind.RISK_DEGREE, "9"),
            rule(CheckKind.MARGIN_RATIO, "9"));
    assertThat(engine.findings()).hasSize(3).noneMatch(Finding::passed);
  }
}

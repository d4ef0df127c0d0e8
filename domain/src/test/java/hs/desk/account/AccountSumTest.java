package hs.desk.account;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.account.AccountSum.Part;
import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.position.Direction;
import hs.desk.position.MarginRule;
import hs.desk.position.Pricing;
import hs.desk.position.Reckoning;
import hs.desk.quote.DayPrices;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.Closing;
import hs.desk.trade.DaySide;
import hs.desk.trade.Deal;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The settled account of domain.md §8.1 (a SimNow statement of 2023-02-15), from its trades and
 * settlement prices alone: the feed gives what it began with.
 */
class AccountSumTest {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final Instant NOON = Instant.parse("2023-02-15T04:00:00Z");

  private static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  private static Rates rates(String margin, String ratio, String lot, String todayLot) {
    Fee open = new Fee(n(ratio), n(lot));
    return new Rates(n(margin), n(margin), open, open, new Fee(ZERO, n(todayLot)), true);
  }

  private static final Rates SILVER = rates("0.19", "0.00001", "0", "0");
  private static final Rates GOLD = rates("0.14", "0", "2", "2");

  private static Reckoning reckoning(
      String variety, String multiplier, Rates rates, String settlement, String before) {
    DayPrices prices = new DayPrices(null, n(settlement), n(before));
    return new Reckoning(
        new MarginRule(Pricing.LINEAR, "SHFE", n(multiplier), rates, null),
        Price.ofProfit(null, n(settlement), n(before), NOON).orElseThrow(),
        prices,
        DayPrices.NONE,
        Reckoning.variety("SHFE", variety));
  }

  private static final Reckoning AG = reckoning("ag", "15", SILVER, "4928", "4941");
  private static final Reckoning AU = reckoning("au", "1000", GOLD, "413.80", "412.98");

  private static Part part(
      Reckoning of, String longs, String longCost, String shorts, String cost) {
    BigDecimal longProfit = of.counted(Direction.LONG, n(longs), n(longCost));
    BigDecimal shortProfit = of.counted(Direction.SHORT, n(shorts), n(cost));
    return new Part(
        longProfit == null || shortProfit == null ? null : longProfit.add(shortProfit),
        ZERO,
        of.relieved(),
        of.margin(Direction.LONG, n(longs), n(longCost), null),
        of.margin(Direction.SHORT, n(shorts), n(cost), null));
  }

  private static final Part SILVER_HELD = part(AG, "4", "295620", "2", "147810");
  private static final Part GOLD_HELD = part(AU, "0", "0", "2", "826200");

  private static Deal deal(String id, BuySell side, OpenClose offset, String price, String lots) {
    return new Deal(id, side, offset, n(price), n(lots), null, NOON);
  }

  private static DayMoney traded() {
    DaySide.Terms silver = new DaySide.Terms(n("15"), SILVER, Closing.NAMED);
    DaySide.Terms gold = new DaySide.Terms(n("1000"), GOLD, Closing.NAMED);
    DayMoney day = new DayMoney();
    day.add(
        new DaySide(
            Direction.LONG,
            silver,
            List.of(
                deal("1", BuySell.BUY, OpenClose.OPEN, "4942", "4"),
                deal("2", BuySell.SELL, OpenClose.CLOSETODAY, "4946", "4"),
                deal("3", BuySell.BUY, OpenClose.OPEN, "4927", "4"))),
        false,
        n("4"),
        n("295620"),
        n("4941"));
    day.add(
        new DaySide(
            Direction.SHORT, silver, List.of(deal("4", BuySell.SELL, OpenClose.OPEN, "4927", "2"))),
        false,
        n("2"),
        n("147810"),
        n("4941"));
    day.add(
        new DaySide(
            Direction.SHORT, gold, List.of(deal("5", BuySell.SELL, OpenClose.OPEN, "413.1", "2"))),
        false,
        n("2"),
        n("826200"),
        n("412.98"));
    return day;
  }

  private static Funds given(String closeProfit, String commission, String margin) {
    return new Funds(
        n("10000000"),
        ZERO,
        ZERO,
        closeProfit == null ? null : n(closeProfit),
        null,
        commission == null ? null : n(commission),
        margin == null ? null : n(margin),
        ZERO,
        ZERO,
        ZERO,
        ZERO);
  }

  private static AccountSum held() {
    AccountSum sum = new AccountSum();
    sum.add(SILVER_HELD);
    sum.add(GOLD_HELD);
    return sum;
  }

  @Test
  void theStatementFollowsFromTradesAndSettlement() {
    Funds funds = held().complete(given(null, null, null), AccountSumTest::traded);
    assertThat(funds.closeProfit()).isEqualByComparingTo("240.00");
    assertThat(funds.positionProfit()).isEqualByComparingTo("-1370.00");
    assertThat(funds.commission()).isEqualByComparingTo("11.41");
    assertThat(funds.margin()).isEqualByComparingTo("172043.20");
    assertThat(funds.balance()).isEqualByComparingTo("9998858.59");
    assertThat(funds.available()).isEqualByComparingTo("9826815.39");
    assertThat(funds.riskDegree()).isEqualByComparingTo("0.017206283942");
  }

  @Test
  void whatTheFeedGivesWinsAndNothingIsCountedForIt() {
    Funds funds =
        held()
            .complete(
                given("1", "2", "3"),
                () -> {
                  throw new AssertionError("nobody needs the trades");
                });
    assertThat(funds.closeProfit()).isEqualByComparingTo("1");
    assertThat(funds.commission()).isEqualByComparingTo("2");
    assertThat(funds.margin()).isEqualByComparingTo("3");
    assertThat(funds.positionProfit()).isEqualByComparingTo("-1370.00");
  }

  @Test
  void whatIsTakenOutCountsNoMore() {
    AccountSum sum = held();
    Part untold = new Part(null, null, null, null, ZERO);
    sum.add(untold);
    Funds blind = sum.complete(given("0", "0", null), DayMoney::new);
    assertThat(blind.margin()).isNull();
    assertThat(blind.positionProfit()).isNull();
    assertThat(sum.optionValue()).isNull();
    sum.remove(untold);
    sum.remove(GOLD_HELD);
    Funds silver = sum.complete(given("0", "0", null), DayMoney::new);
    assertThat(silver.margin()).isEqualByComparingTo("56179.20");
    assertThat(silver.positionProfit()).isEqualByComparingTo("30.00");
    assertThat(sum.optionValue()).isZero();
  }
}

package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.account.Funds;
import hs.desk.contract.Fee;
import hs.desk.contract.OptionType;
import hs.desk.contract.Rates;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Purses.Traded;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.Deal;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The account of domain.md §8.1 (E1), read as the monitor has it, beside another account. */
class PursesTest {

  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final Instant NOON = Instant.parse("2023-02-15T04:00:00Z");

  private final Map<String, Listed> contracts = new HashMap<>();
  private final Map<String, Tick> ticks = new HashMap<>();
  private final Map<String, Traits> traits = new HashMap<>();
  private final Map<String, Remembered> remembered = new HashMap<>();
  private final List<Held> positions = new ArrayList<>();
  private final List<Traded> traded = new ArrayList<>();

  private static BigDecimal n(String value) {
    return value == null ? null : new BigDecimal(value);
  }

  @BeforeEach
  void theDay() {
    Fee silver = new Fee(n("0.00001"), ZERO);
    Fee free = new Fee(ZERO, ZERO);
    Fee gold = new Fee(ZERO, n("2"));
    future("ag2306", "ag", "15", new Rates(n("0.19"), n("0.19"), silver, silver, free, true));
    future("au2308", "au", "1000", new Rates(n("0.14"), n("0.14"), gold, gold, gold, true));
    quote("ag2306", "4928", "4941");
    quote("au2308", "413.80", "412.98");
    held("A1", "ag2306", Direction.LONG, "4", "295620", null);
    held("A1", "ag2306", Direction.SHORT, "2", "147810", null);
    held("A1", "au2308", Direction.SHORT, "2", "826200", null);
    dealt("A1", "ag2306", BuySell.BUY, OpenClose.OPEN, "4942", "4");
    dealt("A1", "ag2306", BuySell.SELL, OpenClose.CLOSETODAY, "4946", "4");
    dealt("A1", "ag2306", BuySell.BUY, OpenClose.OPEN, "4927", "4");
    dealt("A1", "ag2306", BuySell.SELL, OpenClose.OPEN, "4927", "2");
    dealt("A1", "au2308", BuySell.SELL, OpenClose.OPEN, "413.1", "2");
    held("A2", "ag2306", Direction.SHORT, "9", "665145", null);
    dealt("A2", "ag2306", BuySell.SELL, OpenClose.OPEN, "4927", "9");
  }

  private void future(String id, String variety, String multiplier, Rates rates) {
    contracts.put(
        id,
        new Listed(
            id,
            id,
            "SHFE",
            "期货",
            null,
            n(multiplier),
            n("1"),
            n("500"),
            null,
            null,
            LocalDate.of(2023, 6, 15)));
    traits.put(id, new Traits(variety, rates, null, null));
  }

  private void quote(String id, String settlement, String before) {
    ticks.put(id, new Tick(id, n("1"), n(settlement), n(before), null, null, null, NOON, null));
  }

  private void held(
      String account, String id, Direction side, String lots, String cost, String margin) {
    positions.add(new Held(account, id, side, ZERO, n(lots), ZERO, n(cost), n(cost), n(margin)));
  }

  private void dealt(
      String account, String id, BuySell side, OpenClose offset, String price, String lots) {
    Deal deal = new Deal("T" + traded.size(), side, offset, n(price), n(lots), null, NOON);
    traded.add(new Traded(account, id, deal));
  }

  private Purse purse(String account, String closeProfit, String commission, String margin) {
    return purse(account, closeProfit, null, commission, margin);
  }

  private Purse purse(
      String account, String closeProfit, String profit, String commission, String margin) {
    Funds given =
        new Funds(
            n("10000000"),
            ZERO,
            ZERO,
            n(closeProfit),
            n(profit),
            n(commission),
            n(margin),
            ZERO,
            ZERO,
            ZERO,
            ZERO);
    Reckonings reckonings = new Reckonings(contracts, ticks, traits, remembered);
    return new Purses(reckonings, positions, traded).of(account, given);
  }

  @Test
  void whatTheFeedLeavesOutIsTheStatement() {
    Purse purse = purse("A1", null, null, null);
    assertThat(purse.balance()).isEqualByComparingTo("9998858.59");
    assertThat(purse.margin()).isEqualByComparingTo("172043.20");
    assertThat(purse.available()).isEqualByComparingTo("9826815.39");
  }

  @Test
  void whatTheFeedGivesWins() {
    Purse purse = purse("A1", "1000", "10", "5");
    assertThat(purse.balance()).isEqualByComparingTo("9999620.00");
    assertThat(purse.margin()).isEqualByComparingTo("5");
    assertThat(purse.available()).isEqualByComparingTo("9999615.00");
  }

  @Test
  void theFeedsMarginOfAPositionEntersTheLargerSide() {
    held("A1", "ag2306", Direction.SHORT, "1", "73905", "60000");
    assertThat(purse("A1", "0", "0", null).margin())
        .isEqualByComparingTo(n("28089.60").add(n("60000")).add(n("115864.00")));
  }

  @Test
  void anOptionMakesNoProfitByDateAndOwesItsExchangesMargin() {
    contracts.put(
        "agC",
        new Listed(
            "agC",
            "agC",
            "SHFE",
            "期权",
            "ag2306",
            n("15"),
            n("1"),
            n("100"),
            n("4928"),
            OptionType.CALL,
            LocalDate.of(2023, 5, 25)));
    Fee free = new Fee(ZERO, ZERO);
    traits.put(
        "agC", new Traits("ag", new Rates(ZERO, n("0.19"), free, free, free, false), null, null));
    quote("agC", "100", "90");
    held("A3", "agC", Direction.SHORT, "2", "2700", null);
    Purse purse = purse("A3", "0", "0", null);
    assertThat(purse.balance()).isEqualByComparingTo("10000000");
    assertThat(purse.margin()).isEqualByComparingTo("31089.60");
  }

  @Test
  void whatCannotBeToldIsNull() {
    traits.put("au2308", new Traits("au", null, null, null));
    Purse purse = purse("A1", "0", null, null);
    assertThat(purse.balance()).isNull();
    assertThat(purse.margin()).isNull();
    assertThat(purse.available()).isNull();
    assertThat(purse("A2", "0", "0", null).margin()).isEqualByComparingTo("126403.20");
  }

  /** Gold at the price of its settlement, its margin at what it has cost: 14 % of 826,200. */
  @Test
  void whatIsListedNoMoreCountsAsItWasLastKnown() {
    vanish("au2308");
    assertThat(purse("A1", null, null, null).balance()).isNull();
    remember("au2308", "SHFE", "413.80", "1000");
    Purse purse = purse("A1", null, null, null);
    assertThat(purse.balance()).isEqualByComparingTo("9998858.59");
    assertThat(purse.margin()).isEqualByComparingTo(n("56179.20").add(n("115668.00")));
  }

  private void vanish(String id) {
    contracts.remove(id);
    ticks.remove(id);
    traits.put(id, new Traits(null, traits.get(id).rates(), null, null));
  }

  private void remember(String id, String exchange, String price, String multiplier) {
    PositionSnapshot.Valued valued =
        new PositionSnapshot.Valued(
            n(price),
            Price.Source.LAST,
            NOON,
            null,
            n(multiplier),
            n("1"),
            n(price),
            null,
            null,
            null);
    remembered.put(id, new Remembered(exchange, valued));
  }

  @Test
  void theFeedsProfitGoesBeforeWhatIsRemembered() {
    vanish("au2308");
    remember("au2308", "SHFE", "500", "1000");
    Purse purse = purse("A1", "0", "-700", "0", null);
    assertThat(purse.balance()).isEqualByComparingTo("9999300");
    assertThat(purse.margin()).isEqualByComparingTo(n("56179.20").add(n("115668.00")));
    assertThat(purse("A1", "0", "-700", "0", "5").balance()).isEqualByComparingTo("9999300");
  }

  @Test
  void theFeedsProfitGoesBeforeARememberedPriceOfWhatIsListed() {
    ticks.remove("au2308");
    remember("au2308", "SHFE", "500", "1000");
    assertThat(purse("A1", "0", "-700", "0", null).balance()).isEqualByComparingTo("9999300");
  }

  /** 100 shares carried and 100 bought today; those sold are the carried ones. */
  @Test
  void aShareThatIsListedNoMoreClosesYesterdays() {
    Fee open = new Fee(ZERO, n("1"));
    Rates rates =
        new Rates(n("1"), n("1"), open, new Fee(ZERO, n("2")), new Fee(ZERO, n("5")), false);
    traits.put("600000", new Traits(null, rates, null, null));
    remember("600000", "SSE", "10", "1");
    held("A4", "600000", Direction.LONG, "100", "1000", null);
    dealt("A4", "600000", BuySell.BUY, OpenClose.OPEN, "10", "100");
    dealt("A4", "600000", BuySell.SELL, OpenClose.CLOSE, "10", "100");
    assertThat(purse("A4", "0", null, "0").balance()).isEqualByComparingTo("9999700");
  }
}

package hs.desk.devstack.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trades of a real settlement statement (SimNow, 2023-02-15), and who may close what. */
class BookTest {
  private static final Instant NOW = Instant.parse("2023-02-15T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2023, 2, 15);
  private static final Account.Key HOLDER = new Account.Key("P001", "F1");

  private final Market market = new Market(DAY);
  private final Book book = new Book(market, 0);
  private final Account account = new Account(HOLDER);
  private Contract silver;
  private Contract gold;

  @BeforeEach
  void anAccountOfTenMillions() {
    silver = future("ag2306", "SHFE", "15", "1", "0.19", "0.00001", "0", "0", "0");
    gold = future("au2308", "SHFE", "1000", "0.02", "0.14", "0", "2", "0", "2");
    quote(silver, "4941", "4928");
    quote(gold, "412.98", "413.80");
    account.preBalance = new BigDecimal("10000000.0000");
    book.add(account);
  }

  @Test
  void settlesARealDayToTheCent() {
    trade(silver, BuySell.BUY, OpenClose.OPEN, "4942", "4");
    trade(silver, BuySell.SELL, OpenClose.CLOSETODAY, "4946", "4");
    trade(silver, BuySell.BUY, OpenClose.OPEN, "4927", "4");
    trade(silver, BuySell.SELL, OpenClose.OPEN, "4927", "2");
    trade(gold, BuySell.SELL, OpenClose.OPEN, "413.1", "2");
    assertThat(account.closeProfit).isEqualByComparingTo("240.00");
    assertThat(account.commission).isEqualByComparingTo("11.41");
    assertThat(account.positionProfit).isEqualByComparingTo("-1370.00");
    assertThat(account.balance()).isEqualByComparingTo("9998858.59");
    for (Quote quote : market.quotes()) {
      book.settle(quote, quote.last);
    }
    Charges charges = new Charges(market);
    book.positions().forEach(held -> held.margin = charges.margin(held));
    book.mark(account);
    Map<String, BigDecimal> margins =
        book.positions().stream()
            .collect(
                Collectors.toMap(
                    held -> held.key.instrument() + held.key.direction(), held -> held.margin));
    assertThat(margins.get("ag2306L")).isEqualByComparingTo("56179.20");
    assertThat(margins.get("ag2306S")).isEqualByComparingTo("28089.60");
    assertThat(margins.get("au2308S")).isEqualByComparingTo("115864.00");
    assertThat(account.margin).as("the larger side alone").isEqualByComparingTo("172043.20");
    assertThat(account.balance()).isEqualByComparingTo("9998858.59");
    assertThat(account.available()).isEqualByComparingTo("9826815.39");
  }

  @Test
  void closesTheLotsThatShfeWasTold() {
    Position held = held(silver, "L", "5", "3");
    submit(silver, BuySell.SELL, OpenClose.CLOSEYESTERDAY, "5");
    assertThat(held.frozen).isEqualByComparingTo("5");
    assertThat(book.closable(held.key, OpenClose.CLOSEYESTERDAY)).isZero();
    assertThat(book.closable(held.key, OpenClose.CLOSETODAY)).isEqualByComparingTo("3");
    assertThatThrownBy(() -> submit(silver, BuySell.SELL, OpenClose.CLOSETODAY, "4"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void closesTodaysLotsFirstElsewhere() {
    Contract soy = future("m2305", "DCE", "10", "1", "0.07", "0", "1.5", "0", "3");
    quote(soy, "3800", "3810");
    Position held = held(soy, "S", "2", "3");
    trade(soy, BuySell.BUY, OpenClose.CLOSE, "3810", "4");
    assertThat(held.today).isZero();
    assertThat(held.yesterday).isEqualByComparingTo("1");
    assertThat(account.closeProfit).isEqualByComparingTo("-400");
    assertThat(account.commission).as("all at the rate of today").isEqualByComparingTo("12.00");
  }

  @Test
  void sellsOnlyYesterdaysShares() {
    Contract bank =
        new Contract(
            "600036",
            "招商银行",
            "SSE",
            Kind.STOCK,
            "银行",
            null,
            BigDecimal.ONE,
            new BigDecimal("0.01"),
            new BigDecimal("100"),
            new BigDecimal("1000000"),
            null,
            null,
            null,
            rate("1", "0", "0", "0", "0", false));
    quote(bank, "40", "41");
    Position held = held(bank, "L", "300", "200");
    assertThat(book.closable(held.key, OpenClose.CLOSE)).isEqualByComparingTo("300");
  }

  @Test
  void freezesMoneyForWhatIsOpenedAndGivesItBack() {
    submit(silver, BuySell.BUY, OpenClose.OPEN, "2");
    assertThat(account.frozenMargin).isEqualByComparingTo("28163.7");
    assertThat(account.frozenCommission).isEqualByComparingTo("1.48");
    book.cancel(book.working().iterator().next(), NOW);
    assertThat(account.frozenMargin).isZero();
    assertThat(account.frozenCommission).isZero();
    assertThat(book.changes.orders).allMatch(order -> order.status == '5');
  }

  @Test
  void aRefusedOrderFreezesNothing() {
    Order.Ask ask = ask(silver, BuySell.BUY, OpenClose.OPEN, "4941", "2");
    Order order = book.refuse(ask, NOW);
    assertThat(order.status).isEqualTo('5');
    assertThat(order.submitStatus).isEqualTo('4');
    assertThat(account.frozenMargin).isZero();
  }

  private Position held(Contract contract, String direction, String yesterday, String today) {
    BigDecimal unit = market.quote(contract.id()).preSettlement.multiply(contract.multiplier());
    Position held = book.position(new Position.Key("P001", "F1", contract.id(), direction));
    held.open(new BigDecimal(yesterday), unit);
    held.carry(unit);
    held.open(new BigDecimal(today), unit);
    return held;
  }

  private void trade(Contract contract, BuySell side, OpenClose offset, String price, String lots) {
    Order order = book.submit(ask(contract, side, offset, price, lots), NOW);
    book.fill(order, new BigDecimal(lots), new BigDecimal(price), NOW);
  }

  private void submit(Contract contract, BuySell side, OpenClose offset, String lots) {
    book.submit(ask(contract, side, offset, "4941", lots), NOW);
  }

  private static Order.Ask ask(
      Contract contract, BuySell side, OpenClose offset, String price, String lots) {
    return new Order.Ask(
        HOLDER, contract, side, offset, new BigDecimal(price), new BigDecimal(lots));
  }

  private void quote(Contract contract, String preSettlement, String last) {
    Quote quote = new Quote(contract);
    quote.preSettlement = new BigDecimal(preSettlement);
    quote.last = new BigDecimal(last);
    market.add(quote);
  }

  private static Contract future(
      String id,
      String exchange,
      String multiplier,
      String tick,
      String margin,
      String feeRatio,
      String feeLot,
      String todayRatio,
      String todayLot) {
    return new Contract(
        id,
        id,
        exchange,
        Kind.FUTURE,
        id,
        null,
        new BigDecimal(multiplier),
        new BigDecimal(tick),
        BigDecimal.ONE,
        new BigDecimal("500"),
        null,
        null,
        DAY.plusDays(90),
        rate(margin, feeRatio, feeLot, todayRatio, todayLot, exchange.equals("SHFE")));
  }

  private static Rate rate(
      String margin,
      String feeRatio,
      String feeLot,
      String todayRatio,
      String todayLot,
      boolean largerSide) {
    Rate.Fee fee = new Rate.Fee(new BigDecimal(feeRatio), new BigDecimal(feeLot));
    Rate.Fee today = new Rate.Fee(new BigDecimal(todayRatio), new BigDecimal(todayLot));
    BigDecimal ratio = new BigDecimal(margin);
    return new Rate(ratio, ratio, fee, fee, today, largerSide);
  }
}

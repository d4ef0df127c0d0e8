package hs.desk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of rule (domain.md §6.4) on what is read of the databases: five lots of 10 at 100. */
class CheckKindsIT {

  private static final String PATH = "api/instructions/adjustment/";
  private static final String PRODUCT = "P002";
  private static final BigDecimal VALUE = new BigDecimal("5000");

  /** Of the contracts that nobody holds other tests of rules take the first. */
  private static final int TAKEN = 14;

  /** Lots: few would tie up nothing beside the larger other side of their variety. */
  private static final int BEYOND_RELIEF = 300;

  private final RunningDesk desk = Suite.desk();
  private final Database feed = desk.feed();
  private final DeskClient manager = desk.as("manager1");
  private final Limits limits = new Limits(desk);
  private final QuietContract quiet = new QuietContract(desk, "ck9901", "限额");

  @AfterEach
  void takeAway() {
    limits.close();
    quiet.close();
  }

  private void passes(int lots) {
    limits.cancelled(manager.post(PATH, ask(lots)).expect(201).json());
  }

  private Map<String, Object> ask(int lots) {
    return Limits.ask(PRODUCT, List.of(quiet.line(lots)));
  }

  /** What the one rule that is broken says. */
  private JsonNode refused(String kind, Map<String, Object> asked) {
    JsonNode fields =
        manager.post(PATH, asked).expectProblem(422, "rule-broken").json().path("fields");
    assertThat(fields).hasSize(1);
    assertThat(fields.at("/0/rule").asText())
        .isEqualTo(kind.toLowerCase(Locale.ROOT).replace('_', '-'));
    return fields.get(0);
  }

  private static BigDecimal actual(JsonNode field) {
    return new BigDecimal(field.path("actual").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "ORDER_SIZE, 4.9, 5, 5",
    "POSITION_LIMIT, 4, 5, 5",
    "ORDER_VALUE, 4999.99, 5000, 5000"
  })
  void aLineHasItsLimit(String kind, String below, String enough, String actual) {
    JsonNode rule = limits.add(kind, "BLOCK", PRODUCT, quiet.id(), below);
    assertThat(actual(refused(kind, ask(5)))).isEqualByComparingTo(actual);
    Map<String, Object> wider = Limits.rule(kind, "BLOCK", PRODUCT, quiet.id());
    wider.put("limit_value", enough);
    limits.change(rule, wider);
    passes(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONCENTRATION", "NET_DELTA", "GROSS_NOTIONAL"})
  void whatTheContractIsWorthIsHeldAgainstNav(String kind) {
    BigDecimal ratio = VALUE.divide(nav(), 10, RoundingMode.HALF_UP);
    BigDecimal below = ratio.subtract(new BigDecimal("0.0000000001"));
    limits.add(kind, "BLOCK", PRODUCT, quiet.id(), below.toPlainString());
    assertThat(actual(refused(kind, ask(5)))).isEqualByComparingTo(ratio);
    passes(4);
  }

  private BigDecimal nav() {
    return new BigDecimal(
        desk.inspect("strategy")
            .rows("select nav from product where code = ?", PRODUCT)
            .get(0)
            .get("nav")
            .toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MARGIN_RATIO", "RISK_DEGREE", "FUNDS"})
  void theProductsMoneyHasItsLimit(String kind) {
    String contract = Limits.strangers(desk, PRODUCT).get(TAKEN);
    JsonNode rule = limits.add(kind, "BLOCK", PRODUCT, contract, "0.0000000001");
    Map<String, Object> asked = Limits.ask(PRODUCT, contract, BEYOND_RELIEF);
    assertThat(actual(refused(kind, asked))).isPositive();
    Map<String, Object> wider = Limits.rule(kind, "BLOCK", PRODUCT, contract);
    wider.put("limit_value", "1000");
    limits.change(rule, wider);
    limits.cancelled(manager.post(PATH, asked).expect(201).json());
  }

  @Test
  void theSameTargetAgainIsADuplicate() {
    limits.add(Limits.rule("DUPLICATE", "BLOCK", PRODUCT, quiet.id()));
    passes(5);
    assertThat(actual(refused("DUPLICATE", ask(5)))).isEqualByComparingTo("1");
    passes(6);
  }

  @Test
  void whatWasSoldTodayIsNotBought() {
    limits.add(Limits.rule("OPPOSITE", "BLOCK", PRODUCT, quiet.id()));
    sold(PRODUCT, 3);
    sold("P003", 4);
    assertThat(actual(refused("OPPOSITE", ask(5)))).isEqualByComparingTo("3");
    passes(-5);
  }

  @Test
  void whatAnotherProductSoldTodayIsNotBoughtUnderAHouseRule() {
    Map<String, Object> house = Limits.rule("OPPOSITE", "BLOCK", null, quiet.id());
    house.put("house", true);
    limits.add(house);
    sold("P003", 4);
    assertThat(actual(refused("OPPOSITE", ask(5)))).isEqualByComparingTo("4");
  }

  /** Exchanges turn at different times, and a contract that rests keeps its last day. */
  @Test
  void whatWasSoldOnADayOfAnotherContractIsNoMatter() {
    limits.add(Limits.rule("OPPOSITE", "BLOCK", PRODUCT, quiet.id()));
    try (QuietContract resting = new QuietContract(desk, "ck9902", "限额")) {
      sold(PRODUCT, 3);
      for (String table : List.of("trade_record", "quote")) {
        feed.update(
            "update "
                + table
                + " set trading_day = trading_day - interval 1 day"
                + " where c_instrument_id = ?",
            table.equals("quote") ? resting.id() : quiet.id());
      }
      Map<String, Object> both = Limits.ask(PRODUCT, List.of(quiet.line(5), resting.line(1)));
      limits.cancelled(manager.post(PATH, both).expect(201).json());
    }
  }

  private void sold(String product, int lots) {
    feed.update(
        "insert into trade_record (trading_day, c_exchange_id, trade_id, buy_sell, product_code,"
            + " account_id, c_instrument_id, open_close, price, volume, order_sys_id, trade_time)"
            + " select q.trading_day, c.c_exchange_id, ?, 'SELL', ?, 'NOBODY', c.c_instrument_id,"
            + " 'OPEN', 100, ?, '1', utc_timestamp(3)"
            + " from contract_list c join quote q using (c_instrument_id)"
            + " where c.c_instrument_id = ?",
        "K" + UUID.randomUUID().toString().substring(0, 20),
        product,
        lots,
        quiet.id());
  }

  @Test
  void anOldPriceIsStale() {
    limits.add("STALE_PRICE", "BLOCK", PRODUCT, quiet.id(), "600");
    passes(5);
    Map<String, Object> asked = ask(6);
    feed.update(
        "update quote set update_time = update_time - interval 1 hour where c_instrument_id = ?",
        quiet.id());
    assertThat(actual(refused("STALE_PRICE", asked))).isBetween(n("3600"), n("3700"));
  }

  @Test
  void aDraftMeetsItsLimitOnceItIsSubmitted() {
    limits.add("ORDER_SIZE", "BLOCK", PRODUCT, quiet.id(), "4");
    JsonNode draft = manager.post("api/instructions/", ask(5)).expect(201).json();
    limits.cancelled(draft);
    String path = "api/instructions/" + draft.path("id").asLong() + "/";
    Map<String, Object> submit =
        Map.of("status", "PENDING_APPROVAL", "version", draft.get("version"));
    JsonNode refused =
        manager.put(path + "status/", submit).expectProblem(422, "rule-broken").json();
    assertThat(refused.at("/fields/0/rule").asText()).isEqualTo("order-size");
    JsonNode read = manager.get(path).expect(200).json();
    assertThat(read.path("status").asText()).isEqualTo("DRAFT");
    assertThat(read.get("version")).isEqualTo(draft.get("version"));
  }

  @Test
  void whatIsUnderWayIsCancelledWhateverIsBlocked() {
    JsonNode draft = manager.post("api/instructions/", ask(5)).expect(201).json();
    JsonNode whole = manager.post(PATH, ask(5)).expect(201).json();
    JsonNode lined = manager.post(PATH, ask(6)).expect(201).json();
    limits.wallIn(PRODUCT, quiet.id());
    refused(ask(7));
    limits.cancel(draft);
    limits.cancel(whole);
    cancelLine(lined.at("/adjustments/0"));
    assertThat(status(lined)).isEqualTo("CANCELLED");
  }

  private void refused(Map<String, Object> asked) {
    JsonNode fields = manager.post(PATH, asked).expectProblem(422, "rule-broken").json();
    assertThat(fields.path("fields")).hasSizeGreaterThan(5);
  }

  private void cancelLine(JsonNode line) {
    Map<String, Object> asked =
        Map.of("status", "CANCELLED", "reason", "limits", "version", line.get("version"));
    manager.put("api/positions/" + line.path("id").asLong() + "/status/", asked).expect(200);
  }

  private String status(JsonNode made) {
    String path = "api/instructions/" + made.path("id").asLong() + "/";
    return manager.get(path).expect(200).json().path("status").asText();
  }

  private static BigDecimal n(String number) {
    return new BigDecimal(number);
  }

  /** An option of which the feed tells no terms. */
  @Test
  void whatHasNoDeltaIsUnvalued() {
    limits.add(Limits.rule("UNVALUED", "BLOCK", PRODUCT, quiet.id()));
    passes(5);
    feed.update(
        "update contract_list set c_type_name = '期权' where c_instrument_id = ?", quiet.id());
    refused("UNVALUED", ask(6));
  }
}

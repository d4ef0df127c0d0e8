package hs.desk.api;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.LiveSocket;
import hs.desk.rig.QuietContract;
import hs.desk.rig.RunningDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Unmistakable words wherever one product's rows hold words, about a contract of their own. Whoever
 * has no role on the product must meet none of them.
 */
final class Markers {

  static final String PRODUCT = "P004";
  static final String CONTRACT = "mk9901";

  private static final String INSTRUCTIONS = "api/instructions/";

  /** What all of them begin with. */
  final String stem = "MK" + UUID.randomUUID().toString().substring(0, 8);

  final String name = stem + "-name";
  final String account = stem + "-account";
  final String note = stem + "-note";
  final String draft = stem + "-draft";
  final String trade = stem + "-trade";
  final String alone = stem + "-alone";
  final String reason = stem + "-reason";
  final String pause = stem + "-pause";
  final String rule = stem + "-rule";
  final String said = stem + "-said";

  private final RunningDesk desk;
  private final Database feed;
  private final Database strategy;
  private final DeskClient manager;
  private final DeskClient trader;
  private final QuietContract contract;
  private String nameBefore;
  private Place place;

  Markers(RunningDesk desk) {
    this.desk = desk;
    feed = desk.feed();
    strategy = desk.application("strategy");
    manager = desk.as("manager2");
    trader = desk.as("trader2");
    contract = new QuietContract(desk, CONTRACT, "暗记");
  }

  /** Words of the product's own that are shown where its data are. */
  List<String> ofData() {
    return List.of(account, note, draft, trade, alone, reason, pause, rule, said);
  }

  /** Where to call about it. */
  Place place() {
    return place;
  }

  Markers plant() {
    nameBefore =
        (String)
            strategy.rows("select name n from product where code = ?", PRODUCT).get(0).get("n");
    strategy.update("update product set name = ? where code = ?", name, PRODUCT);
    market();
    JsonNode made = given();
    work(made.at("/adjustments/0/details/0/id").asLong());
    amend(made);
    ask(made, Map.of("status", "PAUSED", "reason", pause, "version", version(made)));
    JsonNode written = manager.post(INSTRUCTIONS, body(draft, 5)).expect(201).json();
    JsonNode limit =
        desk.as("risk1")
            .post("api/check-rules/", Place.rule(PRODUCT, "1000000", rule))
            .expect(201)
            .json();
    say();
    awaitUnmatched();
    place =
        new Place(
            PRODUCT,
            written.path("id").asLong(),
            made.path("id").asLong(),
            made.at("/adjustments/0/id").asLong(),
            made.at("/adjustments/0/details/0/id").asLong(),
            limit.path("id").asLong(),
            contract.line(5));
    return this;
  }

  /** What the feed tells: an account, what it holds, a trade that is nobody's, an order. */
  private void market() {
    feed.update(
        "insert into strategy_account (product_code, account_id, pre_balance) values (?, ?, 1000000)",
        PRODUCT,
        account);
    feed.update(
        "insert into strategy_position (product_code, account_id, c_instrument_id, direction,"
            + " yd_position, td_position, open_cost, position_cost)"
            + " values (?, ?, ?, 'L', 3, 0, 3000, 3000)",
        PRODUCT,
        account,
        CONTRACT);
    String of =
        " select q.trading_day, 'DCE', ?, ?, ?, ?, 'BUY', 'OPEN', 100, %s from quote q"
            + " where q.c_instrument_id = ?";
    feed.update(
        "insert into order_record (trading_day, c_exchange_id, order_sys_id, product_code,"
            + " account_id, c_instrument_id, buy_sell, open_close, price, total_volume,"
            + " traded_volume, status, submit_status, insert_time)"
            + of.formatted("1, 1, '0', '3', utc_timestamp(3)"),
        stem + "-order",
        PRODUCT,
        account,
        CONTRACT,
        CONTRACT);
    feed.update(
        "insert into trade_record (trading_day, c_exchange_id, trade_id, product_code, account_id,"
            + " c_instrument_id, buy_sell, open_close, price, volume, order_sys_id, trade_time)"
            + of.formatted("1, q.c_instrument_id, utc_timestamp(3)"),
        alone,
        PRODUCT,
        account,
        CONTRACT,
        CONTRACT);
  }

  private Map<String, Object> body(String note, int target) {
    return Map.of(
        "product_code", PRODUCT, "note", note, "adjustments", List.of(contract.line(target)));
  }

  private JsonNode given() {
    return manager.post(INSTRUCTIONS + "adjustment/", body(note, 5)).expect(201).json();
  }

  private void work(long detail) {
    String path = "api/trade-details/" + detail + "/";
    trader.put(path + "claim/", null).expect(200);
    Map<String, Object> fill =
        Map.of(
            "quantity",
            "1",
            "price",
            "100",
            "trade_id",
            trade,
            "traded_at",
            Instant.now().toString());
    trader.post(path + "fills/", fill).expect(201);
  }

  private long version(JsonNode instruction) {
    return manager.get(path(instruction)).expect(200).json().path("version").asLong();
  }

  private static String path(JsonNode instruction) {
    return INSTRUCTIONS + instruction.path("id").asLong() + "/";
  }

  private void amend(JsonNode made) {
    Map<String, Object> amendment =
        Map.of(
            "adjustments", List.of(contract.line(6)), "reason", reason, "version", version(made));
    manager.post(path(made) + "amend/", amendment).expect(200);
  }

  private void ask(JsonNode made, Map<String, Object> status) {
    manager.put(path(made) + "status/", status).expect(200);
  }

  private void say() {
    try (LiveSocket chat = manager.socket("chat").subscribe(Map.of())) {
      chat.awaitSnapshot();
      chat.send(Map.of("op", "say", "room", PRODUCT, "text", said, "ref", said));
      chat.awaitRow(row -> row.path("text").asText().equals(said));
    }
  }

  private void awaitUnmatched() {
    String path = "api/trades/unmatched/?search=" + alone;
    Awaitility.await(path)
        .atMost(Duration.ofSeconds(30))
        .until(() -> trader.get(path).expect(200).json().path("count").asInt() == 1);
  }

  /** Ends what was made and takes away what the feed told. */
  void takeAway() {
    if (place != null) {
      strategy.update(
          "update instruction_detail set claimed_by = null where instruction_id = ?",
          place.amended());
      for (long id : List.of(place.amended(), place.draft())) {
        String path = INSTRUCTIONS + id + "/";
        long version = manager.get(path).expect(200).json().path("version").asLong();
        Map<String, Object> cancel =
            Map.of("status", "CANCELLED", "reason", "over", "version", version);
        manager.put(path + "status/", cancel).expect(200);
      }
      desk.as("risk1").delete("api/check-rules/" + place.rule() + "/").expect(204);
    }
    strategy.update("update product set name = ? where code = ?", nameBefore, PRODUCT);
    feed.update("delete from strategy_account where account_id = ?", account);
    contract.close();
  }
}

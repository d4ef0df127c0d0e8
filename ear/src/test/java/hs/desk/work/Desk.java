package hs.desk.work;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Answer;
import hs.desk.rig.Database;
import hs.desk.rig.DeskClient;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A product to work on: contracts nobody touches, instructions on them, trades of the feed. */
final class Desk {

  private static final String UNTOUCHED =
      "select c.c_instrument_id id from contract_list c join quote q using (c_instrument_id)"
          + " where c.c_exchange_id in ('DCE', 'CZCE') and c.c_type_name = '期货'"
          + " and c.expire_date > utc_date() + interval 20 day and q.last_price is not null"
          + " and not exists (select 1 from strategy_position p"
          + "   where p.c_instrument_id = c.c_instrument_id and p.product_code = ?)"
          + " order by c.c_instrument_id";

  final RunningDesk running = Suite.desk();
  final DeskClient manager = running.as("manager1");
  final Database strategy = running.inspect("strategy");
  private final Database monitor = running.inspect("pms_monitor");
  private final Database feed = running.feed();
  private final String product;

  /**
   * @param product one of manager1's
   */
  Desk(String product) {
    this.product = product;
  }

  /** A future that the product does not hold and none of its instructions names. */
  String contract() {
    return contracts(1).get(0);
  }

  /** So many of them, all different. */
  List<String> contracts(int count) {
    List<Object> used = new ArrayList<>();
    strategy
        .rows(
            "select distinct l.c_instrument_id id from position_adjustment l"
                + " join instruction i on i.id = l.instruction_id where i.product_code = ?",
            product)
        .forEach(row -> used.add(row.get("id")));
    List<String> unused =
        monitor.rows(UNTOUCHED, product).stream()
            .map(row -> (String) row.get("id"))
            .filter(id -> !used.contains(id))
            .limit(count)
            .toList();
    if (unused.size() < count) {
      throw new AssertionError("every contract is used");
    }
    return unused;
  }

  /** An instruction to hold so many lots of it. */
  JsonNode give(String contract, int lots) {
    return give(contract, lots, Map.of());
  }

  JsonNode give(String contract, int lots, Map<String, Object> more) {
    return manager
        .post("api/instructions/adjustment/", body(contract, lots, more))
        .expect(201)
        .json();
  }

  Map<String, Object> body(String contract, int lots, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("product_code", product);
    body.put("note", "work " + UUID.randomUUID());
    body.put(
        "adjustments",
        List.of(Map.of("c_instrument_id", contract, "adjusted_position", "" + lots)));
    body.putAll(more);
    return body;
  }

  JsonNode instruction(JsonNode given) {
    return manager.get("api/instructions/" + given.path("id").asLong() + "/").expect(200).json();
  }

  /** As the list has it. */
  JsonNode listed(JsonNode given) {
    long id = given.path("id").asLong();
    return manager.get("api/instructions/?search=" + id).listed(id);
  }

  /** From where to where each fill moved its detail. */
  static List<String> moves(JsonNode instruction) {
    List<String> moves = new ArrayList<>();
    for (JsonNode step : instruction.path("timeline")) {
      if (step.path("kind").asText().startsWith("fill.")) {
        moves.add(step.path("from").asText() + " → " + step.path("to").asText());
      }
    }
    return moves;
  }

  static long detail(JsonNode instruction) {
    return instruction.at("/adjustments/0/details/0/id").asLong();
  }

  static JsonNode onlyDetail(JsonNode instruction) {
    return instruction.at("/adjustments/0/details/0");
  }

  static String claim(long detail) {
    return "api/trade-details/" + detail + "/claim/";
  }

  static String fills(long detail) {
    return "api/trade-details/" + detail + "/fills/";
  }

  Answer book(DeskClient trader, long detail, int lots, String price) {
    return trader.post(fills(detail), fill(lots, price));
  }

  /** The last price of a contract: on its tick, and within the day's limits. */
  String price(String contract) {
    return price(contract, 0);
  }

  /**
   * So many ticks off the last price, towards the previous settlement: further inside the limits.
   */
  String price(String contract, int ticks) {
    Map<String, Object> quoted =
        monitor
            .rows(
                "select q.last_price last, q.pre_settlement pre, c.price_tick tick"
                    + " from contract_list c join quote q using (c_instrument_id)"
                    + " where c.c_instrument_id = ?",
                contract)
            .get(0);
    BigDecimal last = (BigDecimal) quoted.get("last");
    BigDecimal off = ((BigDecimal) quoted.get("tick")).multiply(BigDecimal.valueOf(ticks));
    boolean above = last.compareTo((BigDecimal) quoted.get("pre")) >= 0;
    return (above ? last.subtract(off) : last.add(off)).toPlainString();
  }

  /** The last price of the contract of an instruction's first line. */
  String priceOf(JsonNode instruction) {
    return price(instruction.at("/adjustments/0/c_instrument_id").asText());
  }

  static Map<String, Object> fill(int lots, String price) {
    Map<String, Object> fill = new LinkedHashMap<>();
    fill.put("quantity", "" + lots);
    fill.put("price", price);
    fill.put("traded_at", Instant.now().toString());
    return fill;
  }

  /** A trade of the feed, opening lots of a contract on the account of a detail. */
  String trade(JsonNode detail, String side, int lots, String price) {
    return trade(detail, side, lots, price, Instant.now());
  }

  String trade(JsonNode detail, String side, int lots, String price, Instant at) {
    return trade(
        detail.path("c_instrument_id").asText(),
        detail.path("account_id").asText(),
        side,
        lots,
        price,
        at,
        "T" + UUID.randomUUID().toString().substring(0, 20));
  }

  String trade(
      String contract, String account, String side, int lots, String price, Instant at, String id) {
    feed.update(
        "insert into trade_record (trading_day, c_exchange_id, trade_id, buy_sell, product_code,"
            + " account_id, c_instrument_id, open_close, price, volume, order_sys_id, trade_time)"
            + " select q.trading_day, c.c_exchange_id, ?, ?, ?, ?, c.c_instrument_id, 'OPEN', ?, ?,"
            + " ?, ? from contract_list c join quote q using (c_instrument_id)"
            + " where c.c_instrument_id = ?",
        id,
        side,
        product,
        account,
        new BigDecimal(price),
        lots,
        "O" + id.substring(1),
        LocalDateTime.ofInstant(at, ZoneOffset.UTC),
        contract);
    return id;
  }

  /** An order of the feed that works, opening lots of a contract on an account. */
  void order(String contract, String account, String side, int lots, String id) {
    feed.update(
        "insert into order_record (trading_day, c_exchange_id, order_sys_id, product_code,"
            + " account_id, c_instrument_id, buy_sell, open_close, price, total_volume,"
            + " traded_volume, status, submit_status, insert_time)"
            + " select q.trading_day, c.c_exchange_id, ?, ?, ?, c.c_instrument_id, ?, 'OPEN',"
            + " q.last_price, ?, 0, '3', '3', utc_timestamp(3)"
            + " from contract_list c join quote q using (c_instrument_id)"
            + " where c.c_instrument_id = ?",
        id,
        product,
        account,
        side,
        lots,
        contract);
  }

  /** Takes a trade's or an order's rows away again, so that statistics of others are as before. */
  void forget(String contract) {
    feed.update(
        "delete from trade_record where c_instrument_id = ? and product_code = ?",
        contract,
        product);
    feed.update(
        "delete from order_record where c_instrument_id = ? and product_code = ?",
        contract,
        product);
  }

  String account() {
    return (String)
        strategy
            .rows("select default_account_id id from product where code = ?", product)
            .get(0)
            .get("id");
  }

  LocalDate tradingDay(String contract) {
    return ((java.sql.Date)
            monitor
                .rows("select trading_day d from quote where c_instrument_id = ?", contract)
                .get(0)
                .get("d"))
        .toLocalDate();
  }

  /** Kinds of the events of an instruction, oldest first. */
  List<String> kinds(JsonNode instruction) {
    return strategy
        .rows(
            "select kind from event where instruction_id = ? order by id",
            instruction.path("id").asLong())
        .stream()
        .map(row -> (String) row.get("kind"))
        .toList();
  }

  static BigDecimal number(JsonNode node) {
    return new BigDecimal(node.asText());
  }
}

package hs.desk.trade.service;

import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.database.Cells;
import hs.desk.database.Conditions;
import hs.desk.database.Rows;
import hs.desk.instruction.FillFilter;
import hs.desk.instruction.FillRow;
import hs.desk.instruction.FillSource;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** The query of the list of fills. */
final class FillQuery {

  /** Fields in wire spelling, and what they are sorted by. */
  static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("id", "f.id"),
          Map.entry("traded_at", "f.traded_at"),
          Map.entry("booked_at", "f.booked_at"),
          Map.entry("created_at", "f.booked_at"),
          Map.entry("trading_day", "f.trading_day"),
          Map.entry("product_code", "d.product_code"),
          Map.entry("account_id", "d.account_id"),
          Map.entry("c_instrument_id", "d.c_instrument_id"),
          Map.entry("quantity", "f.quantity"),
          Map.entry("price", "f.price"),
          Map.entry("trade_id", "f.trade_id"),
          Map.entry("source", "f.source"),
          Map.entry("instruction_id", "d.instruction_id"),
          Map.entry("booked_by", "f.booked_by"));

  /** In the order of {@link FillRow}. */
  private static final String COLUMNS =
      "f.id, f.traded_at, f.trading_day, d.product_code, d.account_id, d.c_instrument_id,"
          + " l.c_instrument_name, f.c_exchange_id, f.buy_sell, d.open_close, f.quantity, f.price,"
          + " round(if(f.reverses_fill_id is null, 1, -1) * f.price * f.quantity * l.multiplier, 4)"
          + " turnover, f.trade_id, f.source, p.fill_id provisional_id, r.id reversal_id,"
          + " f.reverses_fill_id, f.reason, d.instruction_id, d.id detail_id, f.booked_by,"
          + " f.booked_at";

  private static final String FROM = " from fill f join instruction_detail d on d.id = f.detail_id";

  private static final String FURTHER =
      " join position_adjustment l on l.id = d.position_adjustment_id"
          + " left join provisional_fill p on p.fill_id = f.id"
          + " left join fill r on r.reverses_fill_id = f.id";

  private final Conditions such = new Conditions();
  private final Window window;
  private final boolean nothing;

  private FillQuery(SortedSet<String> products, Window window) {
    this.window = window;
    nothing = products.isEmpty();
    such.in("d.product_code", products);
  }

  /**
   * @param products those of them that the caller may see
   */
  static FillQuery of(SortedSet<String> products, FillFilter filter, Window window) {
    FillQuery query = new FillQuery(products, window);
    if (filter.tradingDay() != null) {
      query.such.and("f.trading_day = ?", filter.tradingDay().toString());
    }
    query.such.in("d.account_id", filter.accounts());
    query.such.in("d.c_instrument_id", filter.instrumentIds());
    query.such.in("f.source", filter.sources().stream().map(Enum::name).toList());
    query.such.in("f.booked_by", filter.bookedBy());
    query.such.in("d.instruction_id", filter.instructionIds());
    query.search(window.search());
    return query;
  }

  /** Whether no row can match, so that nothing need be asked. */
  boolean nothing() {
    return nothing;
  }

  /** The ids of the rows that the window shows: sorts ids and not rows. */
  List<Long> page(EntityManager strategy) {
    return ids(strategy, " limit %d offset %d".formatted(window.limit(), window.offset()));
  }

  /** The ids of all rows that match, in their order. */
  List<Long> ids(EntityManager strategy) {
    return ids(strategy, "");
  }

  private List<Long> ids(EntityManager strategy, String limit) {
    return such.ids(strategy, "select f.id" + FROM + "%s order by " + order() + limit);
  }

  /**
   * The rows of these ids, in no order.
   *
   * @param ids at least one
   */
  static List<FillRow> rows(EntityManager strategy, List<Long> ids) {
    Conditions those = new Conditions();
    those.in("f.id", ids);
    List<?> rows =
        those.query(strategy, "select " + COLUMNS + FROM + FURTHER + "%s").getResultList();
    return rows.stream().map(row -> row(new Cells((Object[]) row))).toList();
  }

  /** Stops one after {@link Slice#COUNTED}. */
  long count(EntityManager strategy) {
    return such.count(strategy, FROM);
  }

  private static FillRow row(Cells cells) {
    return new FillRow(
        cells.whole(),
        cells.instant(),
        cells.day(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.text(),
        cells.of(BuySell.class),
        cells.of(OpenClose.class),
        cells.decimal(),
        cells.decimal(),
        cells.decimal(),
        cells.text(),
        cells.of(FillSource.class),
        cells.whole() != null,
        cells.whole() != null,
        cells.whole(),
        cells.text(),
        cells.whole(),
        cells.whole(),
        cells.text(),
        cells.instant());
  }

  private String order() {
    boolean descending = window.ordering().get(0).descending();
    return Rows.order(window, FIELDS::get) + (descending ? ", f.id desc" : ", f.id");
  }

  /** The contract by id or name, who booked it, the trade, or the instruction's id. */
  private void search(String text) {
    if (text != null) {
      String found = Conditions.anywhere(text);
      such.and(
          "(lower(d.c_instrument_id) like ? or lower(f.booked_by) like ? or exists (select 1"
              + " from position_adjustment n where n.id = d.position_adjustment_id"
              + " and lower(n.c_instrument_name) like ?) or f.trade_id = ? or d.instruction_id = ?)",
          found,
          found,
          found,
          text,
          text.matches("\\d{1,18}") ? Long.parseLong(text) : -1);
    }
  }
}

package hs.desk.rig;

import java.util.List;
import java.util.Map;

/**
 * A future of a test's own that nobody holds and the market never trades: its price stands still at
 * 100, and no trade of the feed belongs to what is tested. Closed, it is gone with all that the
 * feed told of it, and with what was booked by hand before the feed could tell.
 */
public final class QuietContract implements AutoCloseable {

  private static final List<String> TABLES =
      List.of("trade_record", "order_record", "strategy_position", "quote", "contract_list");

  private final Database feed;
  private final Database application;
  private final String id;

  /**
   * Lists it, whatever is left of an earlier one.
   *
   * @param variety its name and variety
   */
  public QuietContract(RunningDesk desk, String id, String variety) {
    this.feed = desk.feed();
    application = desk.application("strategy");
    this.id = id;
    close();
    feed.update(
        "insert into contract_list (c_instrument_id, c_instrument_name, c_exchange_id,"
            + " c_type_name, c_stype_name, multiplier, price_tick, min_volume,"
            + " max_limit_volume, expire_date)"
            + " values (?, ?, 'DCE', '期货', ?, 10, 1, 1, 500, '2099-12-15')",
        id,
        variety,
        variety);
    Object day = feed.rows("select max(trading_day) from quote").get(0).values().iterator().next();
    feed.update(
        "insert into quote (c_instrument_id, trading_day, last_price, pre_settlement, volume)"
            + " values (?, ?, 100, 100, 1)",
        id,
        day);
  }

  public String id() {
    return id;
  }

  /** Makes its price fresh. */
  public void quote() {
    feed.update("update quote set volume = volume + 1 where c_instrument_id = ?", id);
  }

  /** A line that wants so many lots of it, at a fresh price. */
  public Map<String, Object> line(int lots) {
    quote();
    return Map.of("c_instrument_id", id, "adjusted_position", Integer.toString(lots));
  }

  /** What was booked on it by hand is held no more, as after a day's end. */
  public void forgetBooked() {
    application.update("delete from provisional_fill where c_instrument_id = ?", id);
  }

  @Override
  public void close() {
    forgetBooked();
    for (String table : TABLES) {
      feed.update("delete from " + table + " where c_instrument_id = ?", id);
    }
  }
}

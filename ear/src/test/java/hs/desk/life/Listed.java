package hs.desk.life;

import hs.desk.rig.Database;
import hs.desk.rig.Suite;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lists a few futures for one test class that nobody holds and the market never trades: their price
 * stands still, and no trade of the feed belongs to what is tested.
 */
final class Listed implements BeforeAllCallback, AfterAllCallback {

  private static final int COUNT = 5;
  private static final String PATTERN = "lf99%";

  static String id(int nth) {
    return "lf990" + nth;
  }

  /** A line that wants so many lots of the n-th. */
  static Map<String, Object> line(int nth, int lots) {
    return Map.of("c_instrument_id", id(nth), "adjusted_position", Integer.toString(lots));
  }

  /** Makes the prices fresh. */
  static void quote() {
    feed().update("update quote set volume = volume + 1 where c_instrument_id like ?", PATTERN);
  }

  private static Database feed() {
    return Suite.desk().feed();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    afterAll(context);
    for (int i = 0; i < COUNT; i++) {
      feed()
          .update(
              "insert into contract_list (c_instrument_id, c_instrument_name, c_exchange_id,"
                  + " c_type_name, c_stype_name, multiplier, price_tick, min_volume,"
                  + " max_limit_volume, expire_date)"
                  + " values (?, '生命', 'DCE', '期货', '生命', 10, 1, 1, 500, '2099-12-15')",
              id(i));
      feed()
          .update(
              "insert into quote (c_instrument_id, trading_day, last_price, volume)"
                  + " values (?, curdate(), 100, 1)",
              id(i));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    feed().update("delete from quote where c_instrument_id like ?", PATTERN);
    feed().update("delete from contract_list where c_instrument_id like ?", PATTERN);
  }
}

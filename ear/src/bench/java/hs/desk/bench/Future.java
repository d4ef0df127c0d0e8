package hs.desk.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A future none of the products holds: a target is bought and opened, on the default account.
 *
 * @param price the last, on its tick and within the day's limits
 */
record Future(String id, LocalDate tradingDay, BigDecimal price) {

  /** One exchange, so that trades are found again by the order of their ids. */
  static final String EXCHANGE = "DCE";

  private static final String UNTOUCHED =
      "SELECT c.c_instrument_id, q.trading_day, q.last_price"
          + " FROM contract_list c JOIN quote q USING (c_instrument_id)"
          + " WHERE c.c_exchange_id = ? AND c.c_type_name = '期货'"
          + " AND c.min_volume = 1 AND c.max_limit_volume >= ?"
          + " AND c.expire_date > UTC_DATE() + INTERVAL 20 DAY"
          + " AND q.last_price BETWEEN q.lower_limit AND q.upper_limit"
          + " AND q.trading_day = (SELECT MAX(trading_day) FROM quote)"
          + " AND NOT EXISTS (SELECT 1 FROM strategy_position p"
          + "   WHERE p.c_instrument_id = c.c_instrument_id"
          + "   AND p.product_code IN ('P001', 'P002', 'P003'))"
          + " ORDER BY c.c_instrument_id";

  /**
   * @param lots that one order must be able to take
   */
  static List<Future> untouched(RunningDesk desk, int lots) throws SQLException {
    try (Connection inspect = desk.connect("pms_monitor", "inspect");
        PreparedStatement query = inspect.prepareStatement(UNTOUCHED)) {
      query.setString(1, EXCHANGE);
      query.setInt(2, lots);
      List<Future> futures = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          LocalDate day = row.getObject(2, LocalDate.class);
          futures.add(new Future(row.getString(1), day, row.getBigDecimal(3)));
        }
      }
      return futures;
    }
  }
}

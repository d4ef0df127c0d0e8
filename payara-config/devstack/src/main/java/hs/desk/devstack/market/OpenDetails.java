package hs.desk.devstack.market;

import hs.desk.devstack.feed.Account;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the instructions of the desk still want traded, as the inspection account sees it. */
public final class OpenDetails {

  private static final String OPEN =
      """
      SELECT d.id, d.product_code, d.account_id, d.c_instrument_id, d.buy_sell, d.open_close,
             d.quantity - d.filled_quantity AS lots, d.price
      FROM instruction_detail d JOIN instruction i ON i.id = d.instruction_id
      WHERE d.status IN ('UNFILLED', 'PARTIAL') AND i.status IN ('APPROVED', 'EXECUTING')
        AND (? IS NULL OR d.id = ?) AND (? IS NULL OR d.instruction_id = ?)
      ORDER BY d.id
      """;

  private final DataSource strategy;

  /**
   * @param strategy an account that may read the strategy database
   */
  public OpenDetails(DataSource strategy) {
    this.strategy = strategy;
  }

  /**
   * @param detail null: any
   * @param instruction null: of any instruction
   */
  public List<Wanted> find(Long detail, Long instruction) throws SQLException {
    List<Wanted> found = new ArrayList<>();
    try (Connection connection = strategy.getConnection();
        PreparedStatement statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, detail);
      statement.setObject(2, detail);
      statement.setObject(3, instruction);
      statement.setObject(4, instruction);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(wanted(rows));
        }
      }
    }
    return found;
  }

  private static Wanted wanted(ResultSet row) throws SQLException {
    return new Wanted(
        row.getLong("id"),
        new Account.Key(row.getString("product_code"), row.getString("account_id")),
        row.getString("c_instrument_id"),
        BuySell.valueOf(row.getString("buy_sell")),
        OpenClose.valueOf(row.getString("open_close")),
        row.getBigDecimal("lots"),
        null);
  }
}

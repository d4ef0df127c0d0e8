package hs.desk.devstack.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;

/** Reads back what an earlier run left in pms_monitor. */
public final class StoredBook {
  private final Connection connection;

  public StoredBook(Connection connection) {
    this.connection = connection;
  }

  /** The trading day of the newest quotes; empty when nothing was ever loaded. */
  public Optional<LocalDate> tradingDay() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT MAX(trading_day) FROM quote")) {
      rows.next();
      return Optional.ofNullable(rows.getObject(1, LocalDate.class));
    }
  }

  /** Whether the contract is in the contract list. */
  public boolean lists(String instrument) throws SQLException {
    String sql = "SELECT 1 FROM contract_list WHERE c_instrument_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, instrument);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** The book of that trading day, with its working orders. */
  public Book read(LocalDate tradingDay) throws SQLException {
    Market market = new Market(tradingDay);
    each(
        "SELECT * FROM contract_list JOIN contract_rate USING (c_instrument_id)"
            + " JOIN quote USING (c_instrument_id) ORDER BY c_instrument_id",
        row -> market.add(Rows.quote(row)));
    Book book = new Book(market, lastId());
    each("SELECT * FROM strategy_account ORDER BY 1, 2", row -> book.add(Rows.account(row)));
    each(
        "SELECT * FROM strategy_position ORDER BY 1, 2, 3, 4",
        row -> take(row, book, new Charges(market)));
    each(
        "SELECT * FROM order_record WHERE status IN ('1', '3', 'a', 'c')"
            + " AND order_sys_id REGEXP '^0[0-9]{11}$'"
            + " AND trading_day = (SELECT MAX(trading_day) FROM quote) ORDER BY 1, 2, 3",
        row -> takeOrder(row, book));
    return book;
  }

  /**
   * Reads the account's row and its positions again and locks them, so that what somebody else
   * wrote with the feed's account is built upon, not undone.
   */
  public void refresh(Book book, Account.Key key) throws SQLException {
    String mine =
        " WHERE product_code = '%s' AND account_id = '%s' FOR UPDATE"
            .formatted(key.product(), key.account());
    each("SELECT * FROM strategy_account" + mine, row -> Rows.fill(row, book.account(key)));
    Charges charges = new Charges(book.market);
    each("SELECT * FROM strategy_position" + mine, row -> take(row, book, charges));
  }

  /** Rows of contracts that nobody quotes are left alone. */
  private static void take(ResultSet row, Book book, Charges charges) throws SQLException {
    if (!book.market.lists(row.getString("c_instrument_id"))) {
      return;
    }
    Position held =
        book.position(
            new Position.Key(
                row.getString("product_code"),
                row.getString("account_id"),
                row.getString("c_instrument_id"),
                row.getString("direction")));
    held.yesterday = row.getBigDecimal("yd_position");
    held.today = row.getBigDecimal("td_position");
    held.frozen = row.getBigDecimal("frozen");
    held.openCost = row.getBigDecimal("open_cost");
    held.positionCost = row.getBigDecimal("position_cost");
    held.margin = row.getBigDecimal("margin");
    if (held.margin == null) {
      held.margin = charges.margin(held);
    }
  }

  private static void takeOrder(ResultSet row, Book book) throws SQLException {
    if (book.market.lists(row.getString("c_instrument_id"))) {
      book.add(Rows.order(row, book.market));
    }
  }

  /** Ids are twelve digits; others were written by somebody else and are left alone. */
  private long lastId() throws SQLException {
    String max =
        "SELECT MAX(id) FROM (SELECT order_sys_id AS id FROM order_record"
            + " UNION ALL SELECT trade_id FROM trade_record) ids WHERE id REGEXP '^0[0-9]{11}$'";
    try (PreparedStatement statement = connection.prepareStatement(max);
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      String id = rows.getString(1);
      return id == null ? 0 : Long.parseLong(id);
    }
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void each(String sql, RowReader reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    }
  }
}

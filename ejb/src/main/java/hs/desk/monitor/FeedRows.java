package hs.desk.monitor;

import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.quote.QuoteRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The tables of {@code pms_monitor} that tell of contracts, and how their rows are read. */
final class FeedRows {

  private FeedRows() {}

  static FeedTable<Terms> terms() {
    return new FeedTable<>(
        "contract_list",
        1,
        "c_instrument_id, c_exchange_id, c_type_name, c_stype_name, c_underlying_id, multiplier,"
            + " strike, option_type, expire_date",
        FeedRows::terms);
  }

  static FeedTable<Tariff> tariffs() {
    return new FeedTable<>(
        "contract_rate",
        1,
        "c_instrument_id, long_margin_ratio, short_margin_ratio, open_fee_ratio, open_fee_lot,"
            + " close_fee_ratio, close_fee_lot, closetoday_fee_ratio, closetoday_fee_lot,"
            + " larger_side",
        FeedRows::tariff);
  }

  static FeedTable<QuoteRow> quotes() {
    return new FeedTable<>(
        "quote",
        1,
        "c_instrument_id, trading_day, last_price, pre_settlement, settlement, pre_close,"
            + " open_price, high_price, low_price, upper_limit, lower_limit, volume, turnover,"
            + " open_interest, bid_price1, bid_price2, bid_price3, bid_price4, bid_price5,"
            + " bid_volume1, bid_volume2, bid_volume3, bid_volume4, bid_volume5, ask_price1,"
            + " ask_price2, ask_price3, ask_price4, ask_price5, ask_volume1, ask_volume2,"
            + " ask_volume3, ask_volume4, ask_volume5, implied_vol",
        FeedRows::quote);
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getString("c_instrument_id"),
        row.getString("c_exchange_id"),
        row.getString("c_type_name"),
        row.getString("c_stype_name"),
        row.getString("c_underlying_id"),
        row.getBigDecimal("multiplier"),
        row.getBigDecimal("strike"),
        row.getString("option_type"),
        row.getObject("expire_date", LocalDate.class));
  }

  private static Tariff tariff(ResultSet row) throws SQLException {
    Rates rates =
        new Rates(
            row.getBigDecimal("long_margin_ratio"),
            row.getBigDecimal("short_margin_ratio"),
            fee(row, "open"),
            fee(row, "close"),
            fee(row, "closetoday"),
            row.getBoolean("larger_side"));
    return new Tariff(row.getString("c_instrument_id"), rates);
  }

  private static Fee fee(ResultSet row, String act) throws SQLException {
    return new Fee(row.getBigDecimal(act + "_fee_ratio"), row.getBigDecimal(act + "_fee_lot"));
  }

  private static QuoteRow quote(ResultSet row) throws SQLException {
    BigDecimal[] bids = levels(row, "bid_price");
    BigDecimal[] bidLots = levels(row, "bid_volume");
    BigDecimal[] asks = levels(row, "ask_price");
    BigDecimal[] askLots = levels(row, "ask_volume");
    return new QuoteRow(
        row.getString("c_instrument_id"),
        row.getObject("trading_day", LocalDate.class),
        row.getBigDecimal("last_price"),
        row.getBigDecimal("pre_settlement"),
        row.getBigDecimal("settlement"),
        row.getBigDecimal("pre_close"),
        row.getBigDecimal("open_price"),
        row.getBigDecimal("high_price"),
        row.getBigDecimal("low_price"),
        row.getBigDecimal("upper_limit"),
        row.getBigDecimal("lower_limit"),
        row.getBigDecimal("volume"),
        row.getBigDecimal("turnover"),
        row.getBigDecimal("open_interest"),
        bids[0],
        bids[1],
        bids[2],
        bids[3],
        bids[4],
        bidLots[0],
        bidLots[1],
        bidLots[2],
        bidLots[3],
        bidLots[4],
        asks[0],
        asks[1],
        asks[2],
        asks[3],
        asks[4],
        askLots[0],
        askLots[1],
        askLots[2],
        askLots[3],
        askLots[4],
        row.getBigDecimal("implied_vol"),
        FeedTable.time(row, "update_time"));
  }

  private static BigDecimal[] levels(ResultSet row, String column) throws SQLException {
    BigDecimal[] levels = new BigDecimal[5];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = row.getBigDecimal(column + (i + 1));
    }
    return levels;
  }
}

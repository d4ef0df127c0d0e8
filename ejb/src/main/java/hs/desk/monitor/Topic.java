package hs.desk.monitor;

/** A kind of live row of which the last value counts (design.md §6). */
public enum Topic {
  /** Quotes of all contracts, key {@code c_instrument_id}; they belong to no product. */
  STOCK("stock", false, true),
  /** Positions, key {@code product_code|account_id|c_instrument_id}. */
  POS("pos", true, true),
  /** Accounts, key {@code product_code|account_id}. */
  ACC("acc", true, false),
  /** The day's trades, key {@code product_code|c_instrument_id|buy_sell|open_close}. */
  TRADE_STATISTIC("trade_statistic", true, true),
  /** The day's orders, key {@code product_code|c_instrument_id|buy_sell}. */
  ORDER_STATISTIC("order_statistic", true, true),
  /** Groups of positions, key {@code product_code|group_by|group}. */
  POS_GROUP_STATISTIC("pos_group_statistic", true, false);

  private final String path;
  private final boolean ofProducts;
  private final boolean ofContracts;

  Topic(String path, boolean ofProducts, boolean ofContracts) {
    this.path = path;
    this.ofProducts = ofProducts;
    this.ofContracts = ofContracts;
  }

  /** The word in the socket's path. */
  public String path() {
    return path;
  }

  /** Whether its rows belong to products; else whoever is logged in may see them all. */
  public boolean ofProducts() {
    return ofProducts;
  }

  /** Whether a filter by contract applies to it. */
  public boolean ofContracts() {
    return ofContracts;
  }

  public boolean grouped() {
    return this == POS_GROUP_STATISTIC;
  }
}

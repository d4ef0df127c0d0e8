package hs.desk.monitor;

/** A kind of live row of which the last value counts (design.md §6). */
public enum Topic {
  /** Positions, key {@code product_code|account_id|c_instrument_id}. */
  POS("pos");

  private final String path;

  Topic(String path) {
    this.path = path;
  }

  /** The word in the socket's path. */
  public String path() {
    return path;
  }
}

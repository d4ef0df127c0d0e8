package hs.desk.devstack.feed;

/** What kind of thing a contract is; {@link #code} is the feed's word. */
public enum Kind {
  FUTURE("期货"),
  OPTION("期权"),
  STOCK("股票"),
  ETF("ETF");

  public final String code;

  Kind(String code) {
    this.code = code;
  }

  public static Kind of(String code) {
    for (Kind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of contract is called " + code);
  }

  /** Stocks and ETFs: paid in full, counted in shares, never short. */
  public boolean isShare() {
    return this == STOCK || this == ETF;
  }
}

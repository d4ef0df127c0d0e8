package hs.desk.calendar;

/** What an exchange does at a moment, as {@code InstrumentStatus} of domain.md §1 tells traders. */
public enum MarketPhase {
  /** Orders are gathered for one price: 集合竞价. */
  AUCTION,

  /** 连续交易. */
  CONTINUOUS,

  /** Between two sessions of one day, or of one night: 休市. */
  BREAK,

  /** 收盘. */
  CLOSED
}

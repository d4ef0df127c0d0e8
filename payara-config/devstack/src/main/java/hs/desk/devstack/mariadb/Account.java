package hs.desk.devstack.mariadb;

import java.util.Locale;

/** The database accounts of HS Desk; their rights stand in {@code payara-config/sql}. */
public enum Account {
  /** DDL in strategy; no node has it. */
  STRATEGY_MIGRATE,
  STRATEGY_APP,
  MONITOR_APP,
  /** The market data feed: the only writer of pms_monitor. */
  MONITOR_FEED,
  DATAWEB_APP,
  /** May read everything and write nothing. */
  INSPECT;

  /** Its name in the database. */
  public String user() {
    return name().toLowerCase(Locale.ROOT);
  }
}

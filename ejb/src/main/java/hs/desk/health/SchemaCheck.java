package hs.desk.health;

import hs.desk.Stored;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.ValidateResult;

/**
 * Compares the strategy tables with the scripts the node was built with, using the application's
 * own account, which cannot change them. A difference stops the deployment. While the database does
 * not answer the node starts and is not ready; the comparison is made up for when it answers.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaCheck {

  private static final Logger LOG = Logger.getLogger(SchemaCheck.class.getName());

  /** How MariaDB before 11 announces itself; the driver then cuts microseconds. */
  private static final String DISGUISED = "5.5.5-";

  @Resource(lookup = "jdbc/strategy")
  private DataSource strategy;

  private volatile boolean passed;
  private volatile String difference;

  @PostConstruct
  void start() {
    if (answers()) {
      compare();
    }
    if (difference != null) {
      throw new IllegalStateException(
          "the strategy database is not what this node needs: " + difference);
    }
  }

  /**
   * Whether the tables are as they should be; compares them now if that could not be done before.
   */
  public boolean passed() {
    if (!passed && difference == null && answers()) {
      compare();
    }
    return passed;
  }

  /** What differs, or null. */
  public String difference() {
    return difference;
  }

  private synchronized void compare() {
    if (passed) {
      return;
    }
    Flyway flyway =
        Flyway.configure(Stored.class.getClassLoader())
            .dataSource(strategy)
            .locations("classpath:db/strategy")
            .load();
    ValidateResult result = flyway.validateWithResult();
    passed = result.validationSuccessful;
    difference = passed ? null : result.getAllErrorMessages();
  }

  private boolean answers() {
    try (Connection connection = strategy.getConnection()) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      if (version.startsWith(DISGUISED)) {
        LOG.log(
            Level.WARNING,
            "the database announces itself as {0}: microseconds are cut; start it with --version or"
                + " use MariaDB 11.4",
            version);
      }
      return true;
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the strategy database does not answer: {0}", e.getMessage());
      return false;
    }
  }
}

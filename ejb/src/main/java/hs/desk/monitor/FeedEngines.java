package hs.desk.monitor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Engines that read {@code pms_monitor}. */
public final class FeedEngines implements Engines {

  private static final int DEADLINE_SECONDS = 2;

  private final DataSource monitor;
  private final Supplier<Plans> plans;
  private final Valuation.Rules rules;
  private final WorkLog log;

  /**
   * @param plans what instructions want; answers at once
   * @param log told what each reading costs
   */
  public FeedEngines(
      DataSource monitor, Supplier<Plans> plans, MonitorSettings settings, WorkLog log) {
    this.monitor = monitor;
    this.plans = plans;
    this.rules = settings.rules();
    this.log = log;
  }

  @Override
  public Engine begin(long epoch, RowSink sink) {
    return new MonitorEngine(new PollingChangeSource(monitor), plans, rules, epoch, sink, log);
  }

  @Override
  public boolean canRead() {
    try (Connection connection = monitor.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(DEADLINE_SECONDS);
      return statement.execute("SELECT 1 FROM quote LIMIT 1");
    } catch (SQLException e) {
      return false;
    }
  }
}

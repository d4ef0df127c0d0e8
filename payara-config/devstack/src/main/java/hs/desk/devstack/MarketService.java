package hs.desk.devstack;

import hs.desk.devstack.market.Simulator;
import hs.desk.devstack.market.SimulatorOptions;
import hs.desk.devstack.service.Service;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The market simulator as a service: it lives in our process, and each start is a new one. */
final class MarketService implements Service {

  private final DataSource feed;
  private final SimulatorOptions options;
  private final Consumer<String> say;
  private volatile Simulator simulator;

  /**
   * @param say told when the market waits for its database and when it goes on
   */
  MarketService(DataSource feed, SimulatorOptions options, Consumer<String> say) {
    this.feed = feed;
    this.options = options;
    this.say = say;
  }

  @Override
  public String name() {
    return "simulator";
  }

  @Override
  public void start() {
    Simulator fresh = new Simulator(feed, options, say, Clock.systemUTC());
    try {
      fresh.start();
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("--as: " + e.getMessage() + ".", e);
    }
    simulator = fresh;
  }

  @Override
  public void stop() {
    if (simulator != null) simulator.close();
    simulator = null;
  }

  /** Also while it waits for its database: it comes back by itself. */
  @Override
  public boolean alive() {
    return simulator != null;
  }

  @Override
  public void freeze() {
    running().pause();
  }

  @Override
  public void thaw() {
    running().resume();
  }

  /** Refuses when the market was stopped. */
  Simulator running() {
    Simulator current = simulator;
    if (current == null) throw new IllegalStateException("The market does not run.");
    return current;
  }

  @Override
  public OptionalLong pid() {
    return OptionalLong.empty();
  }
}

package hs.desk.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * The node's loops. Each says when it starts how to know that it runs: one that ended without being
 * told to is seen by no user and mended by a restart only. Thread-safe.
 */
@ApplicationScoped
public class Loops {

  private final Map<String, BooleanSupplier> loops = new ConcurrentHashMap<>();

  /**
   * @param name for the answer of {@code /health/live}
   * @param runs whether it is still there
   */
  public void started(String name, BooleanSupplier runs) {
    loops.put(name, runs);
  }

  /** By name, whether each still runs. */
  Map<String, Boolean> run() {
    Map<String, Boolean> run = new TreeMap<>();
    loops.forEach((name, runs) -> run.put(name, runs.getAsBoolean()));
    return run;
  }
}

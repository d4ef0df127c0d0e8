package hs.desk.monitor.cluster;

import hs.desk.monitor.Engine;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Steps an engine on another thread, so that who waits for it can go on speaking while the feed
 * hangs. One step at a time. Used by the writer's thread alone.
 */
final class EngineDrive {

  private final Engine engine;
  private final Executor thread;
  private CompletableFuture<Void> step;

  EngineDrive(Engine engine, Executor thread) {
    this.engine = engine;
    this.thread = thread;
  }

  /**
   * Goes on with the step under way, or begins one.
   *
   * @param millis to wait for its end at most
   * @return whether it ended; what it made is then seen by the caller
   */
  boolean ends(long millis) throws SQLException {
    if (step == null) {
      step = CompletableFuture.runAsync(this::step, thread);
    }
    try {
      step.get(millis, TimeUnit.MILLISECONDS);
      step = null;
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      step = null;
      throw noFeed(e.getCause());
    }
  }

  private void step() {
    try {
      engine.step();
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static SQLException noFeed(Throwable cause) {
    if (cause instanceof SQLException noFeed) {
      return noFeed;
    }
    throw new IllegalStateException("the engine failed", cause);
  }
}

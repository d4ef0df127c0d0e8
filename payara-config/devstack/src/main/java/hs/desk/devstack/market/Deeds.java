package hs.desk.devstack.market;

import hs.desk.devstack.feed.Feed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Deeds that wait for the market's thread, and whoever waits for their answers. */
final class Deeds {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private record Waiting(Deed deed, CompletableFuture<Object> answer) {}

  private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

  /** Returns when it is done and committed; refuses when the market does not come to it in time. */
  Object ask(Deed deed) {
    Waiting waiting = new Waiting(deed, new CompletableFuture<>());
    queue.add(waiting);
    try {
      return waiting.answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      queue.remove(waiting);
      throw new IllegalStateException("The market stands still.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    }
  }

  boolean areWaiting() {
    return !queue.isEmpty();
  }

  /** Each in a transaction of its own. A database that fails ends the session as in any step. */
  void doNext(Session session) throws SQLException {
    Waiting waiting = queue.poll();
    if (waiting == null) {
      return;
    }
    try {
      Object answer = waiting.deed.on(session);
      Feed.write(session.connection(), session.book().changes);
      waiting.answer.complete(answer);
    } catch (IllegalArgumentException e) {
      session.connection().rollback();
      session.book().changes.clear();
      waiting.answer.completeExceptionally(e);
    } catch (SQLException | RuntimeException e) {
      waiting.answer.completeExceptionally(e);
      throw e;
    }
  }
}

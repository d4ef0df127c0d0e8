package hs.desk.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks one thing whether it answers, within a time-out. Thread-safe. */
final class Probe {

  private static final Logger LOG = Logger.getLogger(Probe.class.getName());

  private final String name;
  private final Callable<?> question;
  private Future<?> asked;
  private boolean failing;

  /**
   * @param question throws when there is no answer
   */
  Probe(String name, Callable<?> question) {
    this.name = name;
    this.question = question;
  }

  String name() {
    return name;
  }

  /** Begins to ask, unless the last time has not ended yet. */
  synchronized void ask(ExecutorService threads) {
    if (asked == null || asked.isDone()) {
      asked = threads.submit(question);
    }
  }

  /** Empty when it answered, else what is wrong. Call {@link #ask} before. */
  Optional<String> trouble(Duration patience) {
    try {
      current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      report(false, null);
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.of("no answer in " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      report(true, e.getCause());
      return Optional.of("does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /**
   * Says why when things turn bad, and when they are good again; the answer itself says no more.
   */
  private synchronized void report(boolean fails, Throwable cause) {
    if (fails != failing) {
      LOG.log(
          fails ? Level.WARNING : Level.INFO,
          name + (fails ? " does not answer" : " answers again"),
          cause);
    }
    failing = fails;
  }

  private synchronized Future<?> current() {
    return asked;
  }
}

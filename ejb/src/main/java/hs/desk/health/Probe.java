package hs.desk.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks one thing whether it answers, within a time-out. Thread-safe. */
final class Probe {

  private final String name;
  private final Callable<?> question;
  private final Trouble trouble;
  private Future<?> asked;

  /**
   * @param question throws when there is no answer
   */
  Probe(String name, Callable<?> question) {
    this.name = name;
    this.question = question;
    trouble = new Trouble(Probe.class, name + " does not answer", name + " answers again");
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
      report(null);
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.of("no answer in " + patience.toMillis() + " ms");
    } catch (ExecutionException e) {
      report(e.getCause());
      return Optional.of("does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /**
   * Says why when things turn bad, and when they are good again; the answer itself says no more.
   *
   * @param cause null when it answered
   */
  private synchronized void report(Throwable cause) {
    if (cause == null) {
      trouble.over();
    } else {
      trouble.met(cause);
    }
  }

  private synchronized Future<?> current() {
    return asked;
  }
}

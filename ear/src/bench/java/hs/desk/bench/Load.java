package hs.desk.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** Sends one kind of request, as fast as answers come or at a fixed rate, and says what it cost. */
final class Load {

  private final RunningDesk desk;
  private final int clients;

  Load(RunningDesk desk, int clients) {
    this.desk = desk;
    this.clients = clients;
  }

  /** Each client sends its next request when it has the answer to the last. */
  Measurement closed(String name, Duration time, Supplier<HttpRequest> requests) throws Exception {
    return measure(name, time, 0, requests);
  }

  /**
   * Requests start on a timetable; the latency counts from the planned start, so that a stall is
   * not hidden by the requests it kept from being sent.
   */
  Measurement paced(String name, Duration time, int perSecond, Supplier<HttpRequest> requests)
      throws Exception {
    return measure(name, time, perSecond, requests);
  }

  /** Its mails and events belong to what it cost, also those that leave when it is over. */
  private Measurement measure(
      String name, Duration time, int perSecond, Supplier<HttpRequest> requests) throws Exception {
    AtomicInteger failures = new AtomicInteger();
    AtomicLong ticket = new AtomicLong();
    long server = desk.serverMicros();
    long database = desk.databaseMicros();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    LongSupplier planned =
        () ->
            perSecond > 0
                ? start + ticket.getAndIncrement() * 1_000_000_000L / perSecond
                : System.nanoTime();
    long[] latencies = together(() -> client(planned, end, requests, failures));
    double seconds = (System.nanoTime() - start) / 1e9;
    new Backlog(desk).awaitGone();
    double count = Math.max(latencies.length, 1);
    return new Measurement(
        name,
        latencies.length,
        failures.get(),
        (desk.serverMicros() - server) / count,
        (desk.databaseMicros() - database) / count,
        latencies,
        seconds);
  }

  /** What all clients have seen, ascending. */
  private long[] together(Callable<long[]> client) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      LongStream all = LongStream.empty();
      for (Future<long[]> one : threads.invokeAll(Collections.nCopies(clients, client))) {
        all = LongStream.concat(all, LongStream.of(one.get()));
      }
      return Measurement.ascending(all.toArray());
    } finally {
      threads.shutdown();
    }
  }

  private long[] client(
      LongSupplier next, long end, Supplier<HttpRequest> requests, AtomicInteger failures)
      throws InterruptedException {
    LongStream.Builder seen = LongStream.builder();
    while (true) {
      long planned = next.getAsLong();
      waitUntil(planned);
      if (planned >= end) {
        return seen.build().toArray();
      }
      if (answered(requests.get())) {
        seen.add(System.nanoTime() - planned);
      } else {
        failures.incrementAndGet();
      }
    }
  }

  private static void waitUntil(long nanos) throws InterruptedException {
    long left = nanos - System.nanoTime();
    if (left > 0) {
      Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  private boolean answered(HttpRequest request) throws InterruptedException {
    try {
      return desk.http().send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode() / 100
          == 2;
    } catch (IOException e) {
      return false;
    }
  }
}

package hs.desk.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
   * Requests start on a timetable; the latency counts from the planned start, so that a stall is not
   * hidden by the requests it kept from being sent.
   */
  Measurement paced(String name, Duration time, int perSecond, Supplier<HttpRequest> requests)
      throws Exception {
    return measure(name, time, perSecond, requests);
  }

  private Measurement measure(
      String name, Duration time, int perSecond, Supplier<HttpRequest> requests) throws Exception {
    AtomicInteger failures = new AtomicInteger();
    AtomicLong ticket = new AtomicLong();
    long server = desk.node().micros();
    long database = desk.database().micros();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    List<Future<long[]>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      running.add(
          threads.submit(
              () -> {
                LongStream.Builder seen = LongStream.builder();
                while (true) {
                  long planned = System.nanoTime();
                  if (perSecond > 0) {
                    planned = start + ticket.getAndIncrement() * 1_000_000_000L / perSecond;
                    waitUntil(planned);
                  }
                  if (planned >= end) {
                    return seen.build().toArray();
                  }
                  if (answered(requests.get())) {
                    seen.add(System.nanoTime() - planned);
                  } else {
                    failures.incrementAndGet();
                  }
                }
              }));
    }
    LongStream all = LongStream.empty();
    for (Future<long[]> one : running) {
      all = LongStream.concat(all, LongStream.of(one.get()));
    }
    threads.shutdown();
    double seconds = (System.nanoTime() - start) / 1e9;
    long[] latencies = Measurement.ascending(all.toArray());
    double count = Math.max(latencies.length, 1);
    return new Measurement(
        name,
        latencies.length,
        failures.get(),
        (desk.node().micros() - server) / count,
        (desk.database().micros() - database) / count,
        latencies,
        seconds);
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

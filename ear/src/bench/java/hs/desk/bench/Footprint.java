package hs.desk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory of a node: resident from {@code /proc}, used heap from its metrics. Linux only. */
record Footprint(HttpClient http, long pid, URI metrics) {

  private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
  private static final Pattern HEAP =
      Pattern.compile("(?m)^(?:base_)?memory_usedHeap_bytes(?:\\{[^}]*})?\\s+(\\S+)");
  private static final int SAMPLE_MILLIS = 500;
  private static final double MEGABYTE = 1024 * 1024;

  /** In megabytes; the heap is NaN where the metrics do not tell it. */
  record Size(double resident, double heap) {

    Size larger(Size other) {
      return new Size(Math.max(resident, other.resident), Math.max(heap, other.heap));
    }
  }

  Size now() throws IOException, InterruptedException {
    String status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
    String told =
        http.send(
                HttpRequest.newBuilder(metrics).header("Accept", "text/plain").build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    return new Size(number(RESIDENT, status) * 1024 / MEGABYTE, number(HEAP, told) / MEGABYTE);
  }

  /** The largest sizes seen until then. */
  Size peakUntil(CompletableFuture<?> end)
      throws IOException, InterruptedException, ExecutionException {
    Size peak = now();
    while (!over(end)) {
      peak = peak.larger(now());
    }
    return peak;
  }

  private static boolean over(CompletableFuture<?> end)
      throws InterruptedException, ExecutionException {
    try {
      end.get(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    }
  }

  private static double number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
  }
}

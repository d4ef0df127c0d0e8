package hs.desk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** A hundred thousand instructions as a file; the node's memory is watched meanwhile. */
final class Exporting {

  static final int ROWS = 100_000;

  /** In UTC; what was created after it is as much as wanted. */
  private static final String SINCE =
      "SELECT DATE_FORMAT(created_at, '%Y-%m-%dT%H:%i:%s.%fZ') FROM instruction"
          + " WHERE product_code IN ('P001', 'P002', 'P003')"
          + " ORDER BY created_at DESC, id DESC LIMIT 1 OFFSET "
          + ROWS;

  private final Bench bench;

  private record Loaded(long bytes, long nanos) {}

  Exporting(Bench bench) {
    this.bench = bench;
  }

  List<Operation> operations() {
    return List.of(
        new Operation("export of 100,000 rows as CSV", () -> measured("csv")),
        new Operation("export of 100,000 rows as XLSX", () -> measured("xlsx")));
  }

  private List<Measurement> measured(String format) throws Exception {
    RunningDesk desk = bench.desk();
    String since = bench.text(SINCE);
    Footprint.Size before = desk.footprint().now();
    long server = desk.serverMicros();
    long database = desk.databaseMicros();
    CompletableFuture<Loaded> file = CompletableFuture.supplyAsync(() -> download(format, since));
    Footprint.Size peak = desk.footprint().peakUntil(file);
    Loaded loaded = file.get();
    return List.of(
        new Measurement(
            name(format, loaded.bytes(), before, peak),
            1,
            0,
            desk.serverMicros() - server,
            desk.databaseMicros() - database,
            new long[] {loaded.nanos()},
            loaded.nanos() / 1e9));
  }

  private static String name(
      String format, long bytes, Footprint.Size before, Footprint.Size peak) {
    return ("export of %,d rows as %s, %.1f MB;"
            + " resident %.0f MB before, %.0f at most; heap %.0f, %.0f")
        .formatted(
            ROWS,
            format.toUpperCase(Locale.ROOT),
            bytes / 1e6,
            before.resident(),
            peak.resident(),
            before.heap(),
            peak.heap());
  }

  /** Bytes of the file; a CSV has as many lines as wanted, and its head. */
  private Loaded download(String format, String since) {
    long start = System.nanoTime();
    try {
      HttpResponse<InputStream> answer =
          bench
              .desk()
              .http()
              .send(
                  bench.requests().export(format, since),
                  HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("export: " + answer.statusCode());
      }
      long bytes = read(answer.body(), "csv".equals(format));
      return new Loaded(bytes, System.nanoTime() - start);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long read(InputStream body, boolean lines) throws IOException {
    byte[] buffer = new byte[65_536];
    long bytes = 0;
    int ends = 0;
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      bytes += read;
      for (int i = 0; i < read; i++) {
        ends += buffer[i] == '\n' ? 1 : 0;
      }
    }
    if (lines && ends < ROWS) {
      throw new IllegalStateException("the export ended after " + ends + " lines");
    }
    return bytes;
  }
}

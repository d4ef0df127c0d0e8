package hs.desk.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What a fund manager does: reads instructions and positions, previews and gives. */
final class Instructing {

  /** Enough that a slow answer delays no other. */
  private static final int SENDERS = 16;

  private static final int SOME = 5_000;

  private final Bench bench;
  private final Iterator<Long> newest;
  private final List<String> hundred;

  /**
   * @param ids of the newest page
   * @param hundred contracts with a hundred position rows
   */
  Instructing(Bench bench, List<Long> ids, List<String> hundred) {
    this.bench = bench;
    this.hundred = hundred;
    this.newest = round(ids);
  }

  List<Operation> operations() {
    Requests requests = bench.requests();
    return List.of(
        bench.closed("instruction detail", () -> requests.detail(next(newest))).growing(),
        new Operation("instruction detail, any of all", this::anyDetail).growing(),
        bench.closed("list page of 50", requests::list).growing(),
        bench.closed("100 positions", () -> requests.positions(hundred)).growing(),
        new Operation("five-line adjustment, 100/s", this::paced).growing(),
        bench.closed("five-line adjustment", () -> requests.adjustment(5)).growing(),
        bench.closed("five-line preview", () -> requests.preview(5)).growing(),
        new Operation("200-line adjustment", this::long200));
  }

  private List<Measurement> paced() throws Exception {
    return List.of(
        new Load(bench.desk(), SENDERS)
            .paced(
                "five-line adjustment, 100/s",
                bench.time(),
                100,
                () -> bench.requests().adjustment(5)));
  }

  private List<Measurement> long200() throws Exception {
    return List.of(
        new Load(bench.desk(), 1)
            .closed("200-line adjustment", bench.time(), () -> bench.requests().adjustment(200)));
  }

  /** Old ones among them, which nobody has read before. */
  private List<Measurement> anyDetail() throws Exception {
    List<Long> ids = new ArrayList<>();
    String among = "FROM instruction WHERE product_code IN ('P001', 'P002', 'P003')";
    long every = Math.max(bench.number("SELECT COUNT(*) " + among) / SOME, 1);
    try (Connection inspect = bench.desk().connect("strategy", "inspect");
        Statement statement = inspect.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT id " + among + " AND id % " + every + " = 0 ORDER BY CRC32(id)")) {
      while (row.next()) {
        ids.add(row.getLong(1));
      }
    }
    Iterator<Long> any = round(ids);
    return List.of(
        bench
            .load()
            .closed(
                "instruction detail, any of all",
                bench.time(),
                () -> bench.requests().detail(next(any))));
  }

  private static Iterator<Long> round(List<Long> ids) {
    return Stream.generate(() -> ids).flatMap(List::stream).iterator();
  }

  private static long next(Iterator<Long> ids) {
    synchronized (ids) {
      return ids.next();
    }
  }
}

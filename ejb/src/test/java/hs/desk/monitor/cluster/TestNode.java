package hs.desk.monitor.cluster;

import hs.desk.monitor.Board;
import hs.desk.monitor.Reading;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** A node without its threads: each call does one round of each. */
final class TestNode {

  final Board board = new Board();
  final Lease lease;
  private final Station station;
  private final LongSupplier clock;
  private Role role;
  boolean feedHangs;

  TestNode(String name, RowStore store, LeaseTable leases, Market market, LongSupplier clock) {
    this.clock = clock;
    lease = new Lease(leases, name);
    station = new Station(store, lease, market, board, 100, this::engine, clock);
    role = station.first();
    board.trust().beat(clock.getAsLong());
  }

  private void engine(Runnable step) {
    if (!feedHangs) {
      step.run();
    }
  }

  /** One round of the threads. */
  void run() {
    board.trust().beat(clock.getAsLong());
    lease.look();
    turn();
  }

  /** One turn of the writer's thread alone. */
  void turn() {
    try {
      role = role.turn().role();
    } catch (SQLException e) {
      // the thread says so and goes on
    }
  }

  /** What its thread does after an error that nobody foresaw. */
  void breaksOff() {
    lease.giveUp();
    role = station.first();
  }

  String role() {
    return role.word();
  }

  boolean shows() {
    return board.table(Topic.POS).ready() && board.trusted(clock.getAsLong());
  }

  Reading all() {
    return board.table(Topic.POS).all(row -> true);
  }

  Reading since(long seq) {
    return board.table(Topic.POS).since(seq, row -> true);
  }

  /** Key to what the row says. */
  Map<String, Integer> prices() {
    Map<String, Integer> prices = new TreeMap<>();
    for (Row row : all().rows()) {
      String json = new String(row.json(), StandardCharsets.UTF_8);
      prices.put(row.key(), Integer.valueOf(json.replaceAll("\\D", "")));
    }
    return prices;
  }
}

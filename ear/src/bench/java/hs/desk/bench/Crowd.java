package hs.desk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Many sockets side by side, three quarters on the events of instructions and a quarter on
 * positions, dealt out over nodes and users.
 */
final class Crowd implements AutoCloseable {

  private static final int POLL_MILLIS = 20;

  private static final List<String> USERS = List.of("trader1", "manager1", "risk1");

  private final List<CrowdSocket> onEvents = new ArrayList<>();
  private final List<CrowdSocket> onRows = new ArrayList<>();

  Crowd(RunningDesk desk, int sockets) throws Exception {
    List<String> tokens = new ArrayList<>();
    for (String user : USERS) {
      tokens.add(desk.token(user));
    }
    for (int i = 0; i < sockets; i++) {
      RunningDesk node = desk.at(1 + i % desk.nodes());
      String token = tokens.get(i / desk.nodes() % tokens.size());
      boolean rows = i / desk.nodes() % 4 == 3;
      (rows ? onRows : onEvents).add(CrowdSocket.of(node, rows ? "pos" : "instruction", token));
    }
  }

  int onEvents() {
    return onEvents.size();
  }

  int onRows() {
    return onRows.size();
  }

  /** Since the last snapshots began; every socket on events begins after a number of its own. */
  long lowestBegin() {
    return onEvents.stream().mapToLong(CrowdSocket::begin).min().orElseThrow();
  }

  /** Waits until the sockets on events have all come to this number, or time is over. */
  void awaitAll(long seq, Instant until) throws InterruptedException {
    while (onEvents.stream().anyMatch(one -> one.last() < seq) && Instant.now().isBefore(until)) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /**
   * Events that a socket did not get, or got once more or out of order, over all sockets.
   *
   * @param committed numbers of all that each should have got, ascending
   */
  long wrong(long[] committed) {
    return onEvents.stream().mapToLong(one -> one.wrong(committed)).sum();
  }

  long events() {
    return onEvents.stream().mapToLong(CrowdSocket::rows).sum();
  }

  long rows() {
    return onRows.stream().mapToLong(CrowdSocket::rows).sum();
  }

  /** Nanoseconds from when an event happened to the frame that told it. */
  long[] lags() {
    return onEvents.stream().flatMapToLong(one -> LongStream.of(one.lags())).toArray();
  }

  /** Sockets that the desk closed, or that broke. */
  long ended() {
    return LongStream.concat(ends(onEvents), ends(onRows)).sum();
  }

  private static LongStream ends(List<CrowdSocket> sockets) {
    return sockets.stream().mapToLong(one -> one.ended() ? 1 : 0);
  }

  @Override
  public void close() {
    onEvents.forEach(CrowdSocket::close);
    onRows.forEach(CrowdSocket::close);
  }
}

package hs.desk.trade.service;

import hs.desk.database.Databases;
import hs.desk.health.Loops;
import hs.desk.health.Trouble;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.TradeKey;
import hs.desk.trade.service.TradeReader.Read;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads the feed's trades and has them booked, from start to stop of the node, while it holds the
 * reading. While a database does not answer it tries again, and says so once.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TradeThread {

  private static final int READ_AT_ONCE = 2_000;

  /** Well within the time for which the reading is held. */
  private static final long RENEW_NANOS = Duration.ofSeconds(1).toNanos();

  @Inject private MatchingSettings settings;
  @EJB private TradeReading reading;
  @EJB private TradeReader reader;
  @EJB private FeedBooking booking;
  @EJB private Databases databases;
  @Inject private Loops loops;

  @Resource private ManagedThreadFactory threads;

  private final String owner = UUID.randomUUID().toString();
  private Thread thread;
  private int pollMillis;
  private FeedTrades trades;
  private long heldAt;
  private FeedBatches batches;
  private final Trouble trouble =
      new Trouble(
          TradeThread.class,
          "the feed's trades cannot be booked, trying again",
          "trades are booked again");
  private volatile boolean stopped;

  @PostConstruct
  void start() {
    pollMillis = settings.pollMillis();
    batches = new FeedBatches(booking::book, databases::requireStrategy, this::hold);
    thread = threads.newThread(this::run);
    thread.setName("desk-trades");
    thread.start();
    loops.started("trades", thread::isAlive);
  }

  private void run() {
    while (!stopped) {
      try {
        if (!more()) {
          Thread.sleep(pollMillis);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** Whether there may be more to read at once. */
  private boolean more() {
    try {
      batches.begin();
      boolean more = hold() && step();
      tell();
      return more;
    } catch (RuntimeException e) {
      trades = null; // what was read last may not be booked: begin where the row says
      trouble.met(e);
      return false;
    }
  }

  private void tell() {
    batches.failure().ifPresentOrElse(trouble::met, trouble::over);
  }

  /** Takes or keeps the reading for this node; whether it has it. */
  private boolean hold() {
    if (trades != null && System.nanoTime() - heldAt < RENEW_NANOS) {
      return true;
    }
    long asked = System.nanoTime();
    Optional<Instant> readTo = reading.hold(owner);
    if (readTo.isEmpty()) {
      trades = null;
      return false;
    }
    heldAt = asked;
    if (trades == null) {
      trades = new FeedTrades(readTo.get());
    }
    return true;
  }

  private boolean step() {
    int limit = trades.known() + READ_AT_ONCE;
    List<Read> read = reader.since(from(), limit);
    Map<String, List<FeedTrade>> fresh = trades.fresh(read);
    if (fresh.isEmpty()) {
      return false;
    }
    boolean reads =
        fresh.entrySet().stream().allMatch(each -> batches.book(each.getKey(), each.getValue()));
    return reads && done(read, read.size() == limit);
  }

  /** Whether there may be more to read at once. */
  private boolean done(List<Read> read, boolean full) {
    Instant before = trades.newest();
    Set<TradeKey> failed = batches.failed();
    trades.done(read, failed);
    if (trades.newest().isAfter(before)) {
      reading.done(trades.newest());
    }
    return failed.isEmpty() && full;
  }

  private Instant from() {
    if (!trades.lookBack(System.nanoTime())) {
      return trades.newest();
    }
    boolean holds = trades.holds(reader.written(trades.overlap(), trades.young()));
    return holds ? trades.young() : trades.overlap();
  }

  @PreDestroy
  void stop() {
    stopped = true;
    trouble.hush();
    thread.interrupt();
  }
}

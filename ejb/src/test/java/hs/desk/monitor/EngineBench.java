package hs.desk.monitor;

import hs.desk.calendar.Sessions;
import hs.desk.quote.QuoteRow;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whether one core keeps up with the feed: 20,000 positions in 1,000 contracts, of which a fifth
 * are options, and 5,000 rows of the feed that change every second, read ten times a second. What
 * it prints is processor time of the engine's thread, without the database. No build runs it; by
 * hand:
 *
 * <pre>mvn test -pl ejb -am -Dtest=EngineBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class EngineBench {

  private static final int CONTRACTS = 1_000;
  private static final int ACCOUNTS = 20;
  private static final int CHANGES_PER_SECOND = 5_000;
  private static final int READINGS_PER_SECOND = 10;
  private static final int WARM_UP = 20;
  private static final int SECONDS = 30;

  private final Random random = new Random(1);
  private final Board board = new Board();
  private final List<FeedChanges> readings = new ArrayList<>();
  private Instant now = FeedSteps.NOW;
  private long changes;
  private long recomputed;
  private long published;

  @Test
  void measure() throws SQLException {
    FeedChanges first = opening();
    ChangeSource source = () -> readings.isEmpty() ? first : readings.remove(0);
    MonitorEngine engine =
        new MonitorEngine(
            source, () -> Plans.NONE, Shown.rules(Sessions.ALWAYS), 1, board, this::count);
    long start = cpu();
    engine.step();
    System.out.printf(Locale.ROOT, "all anew: %.0f ms%n", (cpu() - start) / 1e6);
    measure(engine, WARM_UP);
    changes = 0;
    recomputed = 0;
    published = 0;
    double share = measure(engine, SECONDS);
    System.out.printf(
        Locale.ROOT,
        "%d positions, %d changes a second: %.1f %% of one core, room for %.0f changes a second;"
            + " a change recomputes %.1f rows, %.1f are published%n",
        CONTRACTS * ACCOUNTS,
        CHANGES_PER_SECOND,
        share * 100,
        CHANGES_PER_SECOND / share,
        (double) recomputed / changes,
        (double) published / changes);
  }

  private void count(int changed, Map<Topic, Integer> rows, int out) {
    changes += changed;
    recomputed += rows.values().stream().mapToInt(Integer::intValue).sum();
    published += out;
  }

  /** Processor seconds of this thread per second of the feed. */
  private double measure(MonitorEngine engine, int seconds) throws SQLException {
    long spent = 0;
    for (int i = 0; i < seconds * READINGS_PER_SECOND; i++) {
      readings.add(reading());
      long start = cpu();
      engine.step();
      spent += cpu() - start;
    }
    return spent / 1e9 / seconds;
  }

  private static long cpu() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadCpuTime();
  }

  private FeedChanges opening() {
    FeedSteps feed = new FeedSteps();
    for (int i = 0; i < CONTRACTS; i++) {
      feed.terms(terms(i)).tariff(id(i), FeedSteps.rates("0.12", "0.0001", "0", i % 3 == 0));
      feed.quotes(quote(i));
      for (int account = 0; account < ACCOUNTS; account++) {
        feed.held(held(i, account));
      }
    }
    for (int account = 0; account < ACCOUNTS; account++) {
      feed.accounts(FeedSteps.account("A" + account, "100000000"));
    }
    return feed.read();
  }

  private static String id(int i) {
    return "c" + i;
  }

  private static boolean option(int i) {
    return i % 5 == 4;
  }

  private static Terms terms(int i) {
    return option(i)
        ? FeedSteps.option(id(i), "DCE", id(i - 1), "4000", i % 2 == 0 ? "C" : "P", "10")
        : FeedSteps.future(id(i), "DCE", "v" + i % 40, "10");
  }

  private QuoteRow quote(int i) {
    String last = (option(i) ? 50 : 3_900) + random.nextInt(200) + ".5";
    return FeedSteps.quote(id(i), FeedSteps.DAY, last, null, "3950", option(i) ? "0.2" : null, now);
  }

  private Held held(int i, int account) {
    return FeedSteps.held(
        "A" + account,
        id(i),
        (i + account) % 2 == 0 ? "L" : "S",
        String.valueOf(1 + random.nextInt(50)),
        String.valueOf(random.nextInt(50)),
        "1000000.0000",
        "1010000.0000",
        null);
  }

  /** A tenth of a second of the feed: nine tenths quotes, the rest positions. */
  private FeedChanges reading() {
    now = now.plusMillis(1_000 / READINGS_PER_SECOND);
    FeedSteps feed = new FeedSteps().at(now);
    int rows = CHANGES_PER_SECOND / READINGS_PER_SECOND;
    random.ints(0, CONTRACTS).distinct().limit(rows * 9L / 10).forEach(i -> feed.quotes(quote(i)));
    for (int i = 0; i < rows / 10; i++) {
      feed.held(held(random.nextInt(CONTRACTS), random.nextInt(ACCOUNTS)));
    }
    return feed.read();
  }
}

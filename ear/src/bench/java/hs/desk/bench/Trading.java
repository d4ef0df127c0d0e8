package hs.desk.bench;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What a trader does: reads what is to do, books by hand, and has the feed book for him. */
final class Trading {

  private static final int LINES = 10;
  private static final int INSTRUCTIONS = 20;

  /** The trades of the feed fill these many lots of a line before they go to the next one. */
  private static final int FEED_LOTS = 25;

  private static final int TRADES_PER_SECOND = 1_000;

  private final Bench bench;
  private final String trader;

  Trading(Bench bench) throws Exception {
    this.bench = bench;
    this.trader = bench.desk().token("trader1");
  }

  List<Operation> operations() {
    return List.of(
        bench.closed("trade-details page of 50", this::page).growing(),
        new Operation("fill by hand", this::byHand).growing(),
        new Operation("feed trades", this::byFeed).growing());
  }

  private HttpRequest page() {
    return bench.desk().get(trader, "api/trade-details/?page=1&page_size=50");
  }

  /** Lots for more fills than a second can bring; each goes to the detail with the fewest. */
  private List<Measurement> byHand() throws Exception {
    int lots = 10 + 2 * (int) bench.time().toSeconds();
    List<Future> futures = Future.untouched(bench.desk(), lots);
    List<Claimed> details =
        Claimed.prepare(bench, futures.subList(0, LINES), 2 * INSTRUCTIONS, lots);
    int half = details.size() / 2;
    return List.of(
        bench.warm(
            "fill by hand",
            fills(details.subList(0, half)),
            fills(details.subList(half, details.size()))));
  }

  private Supplier<HttpRequest> fills(List<Claimed> details) {
    AtomicInteger turn = new AtomicInteger();
    return () -> next(details, turn);
  }

  private HttpRequest next(List<Claimed> details, AtomicInteger turn) {
    int now = turn.getAndIncrement();
    Claimed detail = details.get(now % details.size());
    if (now / details.size() >= detail.lots()) {
      throw new IllegalStateException("every prepared lot is filled");
    }
    return bench
        .desk()
        .post(
            trader,
            "api/trade-details/" + detail.id() + "/fills/",
            Map.of(
                "quantity", "1",
                "price", detail.future().price().toPlainString(),
                "traded_at", Instant.now().toString()));
  }

  private List<Measurement> byFeed() throws Exception {
    return feed(TRADES_PER_SECOND).measure(TRADES_PER_SECOND, bench.time());
  }

  /**
   * Trades for what is asked anew for them, on other futures than the fills by hand, which they
   * would confirm.
   */
  FeedTrades feed(int perSecond) throws Exception {
    List<Future> futures = Future.untouched(bench.desk(), FEED_LOTS);
    int routes = LINES * Bench.PRODUCTS.size();
    long trades = bench.time().toSeconds() * perSecond;
    int instructions = 2 + (int) (trades / routes / FEED_LOTS);
    List<Claimed> details =
        Claimed.prepare(
            bench,
            futures.subList(futures.size() - LINES, futures.size()),
            instructions,
            FEED_LOTS);
    return new FeedTrades(bench.desk(), details.subList(0, routes));
  }
}

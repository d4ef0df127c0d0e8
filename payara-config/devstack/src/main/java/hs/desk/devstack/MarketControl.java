package hs.desk.devstack;

import hs.desk.devstack.feed.Account;
import hs.desk.devstack.market.OpenDetails;
import hs.desk.devstack.market.Simulator;
import hs.desk.devstack.market.Wanted;
import hs.desk.devstack.service.LoopbackHttp.Reply;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code POST /market/{act}}: what the market does on demand. Acts and parameters: operations.md.
 */
final class MarketControl {

  private static final int MOST_SECONDS = 86_400;

  private final MarketService market;
  private final OpenDetails details;

  MarketControl(MarketService market, OpenDetails details) {
    this.market = market;
    this.details = details;
  }

  Reply answer(String act, Parameters given) {
    try {
      return switch (act) {
        case "stop" -> done(market::freeze);
        case "start" -> done(market::thaw);
        case "storm" -> storm(given);
        case "late" -> late(given);
        case "new-day" -> Reply.json(200, Map.of("trading_day", running().newDay()));
        case "fill" -> fill(given);
        case "trade" -> trade(given);
        case "work" -> done(() -> running().work(given.isOn("on") ? details : null));
        default -> Reply.sentence(404, "stop, start, storm, late, new-day, fill, trade or work.");
      };
    } catch (IllegalArgumentException e) {
      return Reply.sentence(400, e.getMessage());
    } catch (IllegalStateException | SQLException e) {
      return Reply.sentence(409, e.getMessage());
    }
  }

  private Simulator running() {
    return market.running();
  }

  private static Reply done(Runnable act) {
    act.run();
    return Reply.empty(204);
  }

  private Reply storm(Parameters given) {
    Duration time = Duration.ofSeconds(given.number("seconds", 10, MOST_SECONDS));
    running().storm(given.number("rate", 20_000, 20_000), time);
    return Reply.empty(204);
  }

  private Reply late(Parameters given) {
    Duration time = Duration.ofMillis(given.number("millis", 3_000, 60_000));
    return Reply.json(200, Map.of("rows", running().late(given.number("rows", 20, 500), time)));
  }

  /** Of the open details found, or of the one or the instruction that is named. */
  private Reply fill(Parameters given) throws SQLException {
    List<Wanted> wanted =
        details.find(given.id("detail"), given.id("instruction")).stream()
            .map(one -> one.atMost(given.decimal("lots")).at(given.decimal("price")))
            .toList();
    return deal(wanted, given);
  }

  /** One that no instruction asked for. */
  private Reply trade(Parameters given) {
    Wanted wanted =
        new Wanted(
            null,
            new Account.Key(given.text("product"), given.text("account")),
            given.text("instrument"),
            BuySell.valueOf(given.text("side")),
            OpenClose.valueOf(given.text("offset")),
            given.required("lots"),
            given.decimal("price"));
    return deal(List.of(wanted), given);
  }

  private Reply deal(List<Wanted> wanted, Parameters given) {
    Duration ago = Duration.ofSeconds(given.number("ago", 0, MOST_SECONDS));
    Object orders = running().fill(wanted, given.number("parts", 1, 100), ago);
    return Reply.json(200, Map.of("orders", orders));
  }
}

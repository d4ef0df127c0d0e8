package hs.desk.instruction;

import hs.desk.contract.OptionType;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Market.Working;
import hs.desk.position.Direction;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small market, written by hand: 2025-12-01, ten in the morning. */
final class Markets {

  static final Instant NOW = Instant.parse("2025-12-01T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

  private final Map<String, Listed> contracts = new HashMap<>();
  private final Map<String, Tick> ticks = new HashMap<>();
  private final List<Held> positions = new ArrayList<>();
  private final List<Working> orders = new ArrayList<>();

  static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  /** IF2512 at 3950, IO2512-C-4000 at 18 %, 510300, rb2512 expired last month. */
  static Markets usual() {
    return new Markets()
        .future("IF2512", "CFFEX", "300", LocalDate.of(2025, 12, 19))
        .quoted("IF2512", "3950", null)
        .future("rb2511", "SHFE", "10", LocalDate.of(2025, 11, 17))
        .quoted("rb2511", "3100", null)
        .future("rb2605", "SHFE", "10", LocalDate.of(2026, 5, 15))
        .quoted("rb2605", "3100", null)
        .option("IO2512-C-4000", "IF2512", "4000")
        .quoted("IO2512-C-4000", "60", "0.18")
        .stock("510300")
        .quoted("510300", "3.95", null);
  }

  Markets future(String id, String exchange, String multiplier, LocalDate expires) {
    return listed(
        new Listed(
            id, id, exchange, "期货", null, n(multiplier), n("1"), n("500"), null, null, expires));
  }

  Markets option(String id, String underlying, String strike) {
    return listed(
        new Listed(
            id,
            id,
            "CFFEX",
            "期权",
            underlying,
            n("100"),
            n("1"),
            n("20"),
            n(strike),
            OptionType.CALL,
            LocalDate.of(2025, 12, 19)));
  }

  Markets stock(String id) {
    return listed(
        new Listed(id, id, "SSE", "ETF", null, n("1"), n("100"), n("1000000"), null, null, null));
  }

  private Markets listed(Listed contract) {
    contracts.put(contract.instrumentId(), contract);
    return this;
  }

  Markets quoted(String id, String last, String vol) {
    BigDecimal volatility = vol == null ? null : n(vol);
    BigDecimal price = last == null ? null : n(last);
    ticks.put(id, new Tick(id, price, null, null, null, null, volatility, NOW, TODAY));
    return this;
  }

  Markets quotedAt(String id, String last, Instant at) {
    return quotedAt(id, last, at, TODAY);
  }

  Markets quotedAt(String id, String last, Instant at, LocalDate tradingDay) {
    ticks.put(id, new Tick(id, n(last), null, null, null, null, null, at, tradingDay));
    return this;
  }

  Markets held(String account, String id, Direction side, String yd, String td, String frozen) {
    BigDecimal zero = BigDecimal.ZERO;
    positions.add(new Held(account, id, side, n(yd), n(td), n(frozen), zero, zero, null));
    return this;
  }

  Markets working(Working order) {
    orders.add(order);
    return this;
  }

  Market market() {
    return new Market(contracts, ticks, positions, orders);
  }
}

package hs.desk.check;

import hs.desk.check.OpenOrder.Stage;
import hs.desk.check.Plan.Line;
import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.instruction.Market;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.instruction.Market.Working;
import hs.desk.instruction.PositionSnapshot;
import hs.desk.instruction.Remembered;
import hs.desk.instruction.Surroundings;
import hs.desk.instruction.Surroundings.Dealt;
import hs.desk.instruction.Surroundings.Elsewhere;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.instruction.Way;
import hs.desk.position.Direction;
import hs.desk.product.NewSettings;
import hs.desk.product.Product;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small book on one product, written by hand: futures at 10 CNY a point, margin 10 %. */
final class Desk {

  static final Instant NOW = Instant.parse("2025-12-01T02:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2025, 12, 1);

  private final Map<String, Listed> contracts = new HashMap<>();
  private final Map<String, Tick> ticks = new HashMap<>();
  private final Map<String, Traits> traits = new HashMap<>();
  private final Map<String, Remembered> remembered = new HashMap<>();
  private final List<Held> positions = new ArrayList<>();
  private final List<Working> orders = new ArrayList<>();
  private final List<Elsewhere> elsewhere = new ArrayList<>();
  private final List<Dealt> dealt = new ArrayList<>();
  private final List<OpenOrder> open = new ArrayList<>();
  private final List<OpenOrder> before = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private BigDecimal nav = n("10000000");

  static BigDecimal n(String value) {
    return new BigDecimal(value);
  }

  Desk future(String id, String price) {
    LocalDate expires = LocalDate.of(2026, 5, 15);
    contracts.put(
        id, new Listed(id, id, "SHFE", "期货", null, n("10"), n("1"), n("500"), null, null, expires));
    ticks.put(id, new Tick(id, n(price), null, null, null, null, null, NOW, null));
    traits.put(id, new Traits(id, rates("0.1", false), null, null));
    return this;
  }

  private static Rates rates(String margin, boolean largerSide) {
    Fee fee = new Fee(n("0"), n("1"));
    return new Rates(n(margin), n(margin), fee, fee, fee, largerSide);
  }

  Desk unpriced(String id) {
    future(id, "1");
    ticks.remove(id);
    return this;
  }

  /** Without a tariff: the feed has no row of it. */
  Desk unrated(String id) {
    traits.put(id, new Traits(id, null, null, null));
    return this;
  }

  /** The feed's static row of it is gone, and with it what it is. */
  Desk unlisted(String id) {
    contracts.remove(id);
    Rates rates = traits.get(id).rates();
    traits.put(id, new Traits(null, rates, null, null));
    return this;
  }

  /** The feed's quote of it is gone. */
  Desk unquoted(String id) {
    ticks.remove(id);
    return this;
  }

  /** A future of SHFE that an instruction was submitted on at that price. */
  Desk remembered(String id, String price) {
    return remembered(id, price, "1", price, null);
  }

  /** An option of SHFE that an instruction was submitted on. */
  Desk rememberedOption(String id, String price, String delta, String underlying) {
    return remembered(id, price, delta, underlying, "0.02");
  }

  private Desk remembered(String id, String price, String delta, String underlying, String rate) {
    PositionSnapshot.Valued valued =
        new PositionSnapshot.Valued(
            n(price),
            Price.Source.LAST,
            NOW.minusSeconds(3600),
            null,
            n("10"),
            n(delta),
            n(underlying),
            null,
            rate == null ? null : n(rate),
            null);
    remembered.put(id, new Remembered("SHFE", valued));
    return this;
  }

  Desk nav(String value) {
    nav = value == null ? null : n(value);
    return this;
  }

  Desk held(String id, int net) {
    Direction side = net >= 0 ? Direction.LONG : Direction.SHORT;
    BigDecimal lots = BigDecimal.valueOf(Math.abs(net));
    BigDecimal zero = BigDecimal.ZERO;
    positions.add(new Held("A1", id, side, lots, zero, zero, zero, zero, null));
    return this;
  }

  Desk working(String id, BuySell side, int lots) {
    orders.add(new Working("A1", id, side, OpenClose.OPEN, BigDecimal.valueOf(lots)));
    return this;
  }

  Desk elsewhere(String product, String id, int net) {
    elsewhere.add(new Elsewhere(product, id, BigDecimal.valueOf(net)));
    return this;
  }

  Desk dealt(String product, String id, BuySell side, int lots) {
    dealt.add(new Dealt(product, id, side, BigDecimal.valueOf(lots)));
    return this;
  }

  Desk open(String product, String id, BuySell side, int lots, int target, boolean claimed) {
    open.add(
        new OpenOrder(
            (long) open.size() + 1,
            product,
            "A1",
            id,
            BigDecimal.valueOf(target),
            OpenClose.OPEN,
            side,
            BigDecimal.valueOf(lots),
            claimed ? Stage.CLAIMED : Stage.FREE));
    return this;
  }

  /** Opened by hand ahead of the feed. */
  Desk traded(String product, String id, BuySell side, int lots) {
    open.add(OpenOrder.traded(product, "A1", id, OpenClose.OPEN, side, BigDecimal.valueOf(lots)));
    return this;
  }

  /** Closed by hand ahead of the feed. */
  Desk closed(String id, BuySell side, int lots) {
    open.add(OpenOrder.traded("P001", "A1", id, OpenClose.CLOSE, side, BigDecimal.valueOf(lots)));
    return this;
  }

  /** A line from one net position to another, closing first. */
  Desk line(String id, int current, int adjusted, String... flags) {
    return line(id, current, current, current, adjusted, flags);
  }

  /**
   * A line that takes the place of one with another target, and the details that one has open.
   *
   * @param filled signed lots of it
   */
  Desk amended(String id, int current, int filled, int standing, int adjusted, String... flags) {
    before.addAll(orders(id, current + filled, standing));
    return line(id, current, current + filled, standing, adjusted, flags);
  }

  /** A line of the amended instruction that stays. */
  Desk kept(String id, int current, int target) {
    before.addAll(orders(id, current, target));
    return this;
  }

  private Desk line(String id, int current, int held, int standing, int adjusted, String... flags) {
    lines.add(
        new Line(
            "adjustments[" + lines.size() + "].adjusted_position",
            id,
            BigDecimal.valueOf(current),
            BigDecimal.valueOf(adjusted),
            BigDecimal.valueOf(adjusted),
            way(held, adjusted).adds(way(held, standing)),
            List.of(flags),
            orders(id, held, adjusted)));
    return this;
  }

  private static Way way(int from, int to) {
    return new Way(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }

  private static List<OpenOrder> orders(String id, int current, int adjusted) {
    int change = adjusted - current;
    int closing =
        Integer.signum(change) == -Integer.signum(current)
            ? Math.min(Math.abs(change), Math.abs(current))
            : 0;
    BuySell side = change >= 0 ? BuySell.BUY : BuySell.SELL;
    List<OpenOrder> orders = new ArrayList<>();
    add(orders, id, adjusted, OpenClose.CLOSE, side, closing);
    add(orders, id, adjusted, OpenClose.OPEN, side, Math.abs(change) - closing);
    return orders;
  }

  private static void add(
      List<OpenOrder> orders, String id, int target, OpenClose offset, BuySell side, int lots) {
    if (lots > 0) {
      BigDecimal to = BigDecimal.valueOf(target);
      orders.add(
          new OpenOrder(
              null, "P001", "A1", id, to, offset, side, BigDecimal.valueOf(lots), Stage.FREE));
    }
  }

  private Market market() {
    BigDecimal margin = n("1000000");
    Purse purse = new Purse("A1", n("5000000"), margin, n("4000000"));
    Surroundings around = new Surroundings(traits, List.of(purse), elsewhere, dealt, remembered);
    return new Market(contracts, ticks, positions, orders).with(around);
  }

  CheckEngine engine(CheckRule... rules) {
    Plan plan = new Plan("P001", nav, Set.of(RoleName.MANAGER), lines, open, before, false);
    return new CheckEngine(List.of(rules), market(), plan, n("0.02"), NOW);
  }

  /** What the rules say of the product as it stands. */
  List<Finding> trial(CheckRule... rules) {
    Product product = new Product("P001", "one", "A1");
    product.set(new NewSettings(null, null, null, null, nav, null, null));
    Plan plan = Plan.standing(product, Set.of(RoleName.MANAGER), market(), open);
    return new CheckEngine(List.of(rules), market(), plan, n("0.02"), NOW).findings();
  }

  /** A rule of all products. */
  static CheckRule rule(CheckKind kind, String limit) {
    return new CheckRule(asked(kind, CheckLevel.BLOCK, limit).build(), TODAY, "risk1", NOW);
  }

  static AskedRule asked(CheckKind kind, CheckLevel level, String limit) {
    return new AskedRule(kind, level, limit == null ? null : n(limit));
  }
}

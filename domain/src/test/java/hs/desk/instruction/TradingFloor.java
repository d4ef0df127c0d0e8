package hs.desk.instruction;

import hs.desk.calendar.Sessions;
import hs.desk.position.Holding;
import hs.desk.product.Product;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One product on two contracts: what two accounts hold, what works in the market, what was traded,
 * and the instructions about it. A trade moves the position when it happens; the desk hears of it
 * then, later, or twice.
 */
final class TradingFloor {

  static final String[] CONTRACTS = {"rb2605", "IF2512"};
  static final Submission.Terms TERMS =
      new Submission.Terms(new BigDecimal("0.02"), Duration.ofSeconds(60), Sessions.ALWAYS);

  private static final Map<String, String> EXCHANGES = Map.of("rb2605", "SHFE", "IF2512", "CFFEX");

  final Product product = new Product("P001", "一号", "A1");
  final List<Instruction> instructions = new ArrayList<>();
  final List<FeedTrade> traded = new ArrayList<>();
  final Map<TradeKey, FeedTrade> known = new HashMap<>();
  final FloorFeed feed = new FloorFeed(this);

  private final FloorHoldings holdings;
  private final Map<Route, Integer> orders = new HashMap<>();
  private final Markets listed = Markets.usual();
  private final Random random;
  private LocalDate day = Markets.TODAY;
  private int clock;

  TradingFloor(Random random) {
    this.random = random;
    holdings = new FloorHoldings(random);
  }

  void tick() {
    clock++;
  }

  Instant now() {
    return Markets.NOW.plusSeconds(clock).plus(Period.between(Markets.TODAY, day));
  }

  /** The trading day. */
  LocalDate day() {
    return day;
  }

  /** The next trading day begins: no order works any more, and all lots are of yesterday. */
  void turn() {
    day = day.plusDays(1);
    orders.clear();
    holdings.turn();
    listed.quotedAt("rb2605", "3100", now(), day);
    listed.quotedAt("IF2512", "3950", now(), day);
  }

  /** As the feed shows it now. */
  Market market() {
    Market quiet = listed.market();
    List<Market.Working> working =
        orders.entrySet().stream().map(order -> working(order.getKey(), order.getValue())).toList();
    return new Market(quiet.contracts(), quiet.ticks(), holdings.rows(orders), working);
  }

  private static Market.Working working(Route route, int left) {
    return new Market.Working(
        route.accountId(),
        route.instrumentId(),
        route.buySell(),
        route.openClose(),
        BigDecimal.valueOf(left));
  }

  /**
   * Places orders that bring the net position so many signed lots further.
   *
   * @return the lots that were placed, signed
   */
  BigDecimal place(String contract, BigDecimal change) {
    Market market = market();
    List<Holding> held = market.holdings(contract);
    Decomposition made =
        Decomposition.net(
            market.contracts().get(contract).rules(), held, "A1", Holding.net(held).add(change));
    for (Leg leg : made.legs()) {
      Route route = new Route(leg.accountId(), contract, leg.buySell(), leg.openClose());
      orders.merge(route, leg.quantity().intValueExact(), Integer::sum);
    }
    return made.change();
  }

  /** All orders are filled, one after the other. */
  void fillOrders() {
    for (Route route : List.copyOf(orders.keySet())) {
      trade(route, orders.get(route));
    }
  }

  /** Something is traded: what an order asks for, what a detail asks for, or what nobody asked. */
  FeedTrade trade() {
    List<Route> routes = new ArrayList<>(orders.keySet());
    open().forEach(detail -> routes.add(detail.routeOn(day)));
    String contract = CONTRACTS[random.nextInt(CONTRACTS.length)];
    routes.add(new Route("A1", contract, BuySell.BUY, OpenClose.OPEN));
    Route route = routes.get(random.nextInt(routes.size()));
    return trade(route, 1 + random.nextInt(9));
  }

  private FeedTrade trade(Route asked, int wanted) {
    boolean possible = !asked.openClose().closes() || holdings.lots(asked) > 0;
    Route route =
        possible ? asked : new Route("A1", asked.instrumentId(), asked.buySell(), OpenClose.OPEN);
    int volume = route.openClose().closes() ? Math.min(wanted, holdings.lots(route)) : wanted;
    orders.computeIfPresent(route, (any, left) -> left > volume ? left - volume : null);
    holdings.move(route, volume);
    FeedTrade trade =
        new FeedTrade(
            new TradeKey(day, exchange(route), "T" + traded.size(), route.buySell()),
            product.code(),
            route,
            BigDecimal.valueOf(3100 + random.nextInt(2)),
            BigDecimal.valueOf(volume),
            now().minusSeconds(random.nextInt(3) * 20L));
    traded.add(trade);
    known.put(trade.key(), trade);
    return trade;
  }

  static String exchange(Route route) {
    return EXCHANGES.get(route.instrumentId());
  }

  Stream<InstructionDetail> details() {
    return instructions.stream()
        .flatMap(made -> made.lines().stream())
        .flatMap(line -> line.details().stream());
  }

  Stream<InstructionDetail> open() {
    return details()
        .filter(detail -> detail.instruction().status().live() && detail.status().open());
  }

  Stream<FillMatch> matches() {
    return details()
        .flatMap(detail -> detail.fills().stream())
        .flatMap(fill -> fill.matches().stream());
  }

  BigDecimal used(TradeKey trade) {
    return matches()
        .filter(match -> match.trade().equals(trade))
        .map(FillMatch::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What is still to be done of a contract, of the lines that the desk would read. */
  Gap gap(String contract) {
    Market market = market();
    return Gap.of(lines(contract).toList(), market.net(contract), market.working(contract));
  }

  /** Lots that work in the market for each open detail. */
  Map<Long, BigDecimal> working() {
    Map<Route, BigDecimal> working = new HashMap<>();
    orders.forEach((route, lots) -> working.put(route, BigDecimal.valueOf(lots)));
    return Attribution.of(attributed(), working);
  }

  /** What orders may be placed for. */
  List<Attribution.Open> attributed() {
    return open()
        .map(
            detail ->
                new Attribution.Open(
                    detail.id(),
                    detail.routeOn(day),
                    detail.left(),
                    detail.instruction().submittedAt()))
        .toList();
  }

  /** Lots of all orders on a route. */
  BigDecimal ordered(Route route) {
    return BigDecimal.valueOf(orders.getOrDefault(route, 0));
  }

  private Stream<Gap.Line> lines(String contract) {
    return instructions.stream()
        .filter(
            made ->
                made.status().live() || made.status().targets() && made.tradingDay().equals(day))
        .flatMap(made -> made.lines().stream())
        .filter(line -> line.instrumentId().equals(contract) && !line.status().cancelled())
        .filter(line -> line.revision() <= line.instruction().revision())
        .map(TradingFloor::aimed);
  }

  private static Gap.Line aimed(PositionAdjustment line) {
    Instruction made = line.instruction();
    BigDecimal left =
        line.details().stream()
            .map(detail -> detail.buySell().signed(detail.left()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Gap.Line(
        made.id(),
        made.submittedAt(),
        line.revision(),
        line.adjustedPosition(),
        made.status().targets(),
        left);
  }
}

package hs.desk.instruction;

import hs.desk.position.Direction;
import hs.desk.position.Holding;
import hs.desk.position.Lots;
import hs.desk.position.OptionTerms;
import hs.desk.position.Pricing;
import hs.desk.position.VolatilityQuote;
import hs.desk.quote.DayPrices;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an act on a product needs of the monitor, all of one moment: the contracts of its lines,
 * what prices them, what the product holds of them and which orders work on them.
 *
 * @param asked all contracts it was asked for, whatever is known of them
 * @param contracts by id; an id that is missing is not listed
 * @param ticks by contract id, those of underlyings too
 * @param surroundings null unless limits are to be checked
 */
public record Market(
    Set<String> asked,
    Map<String, Listed> contracts,
    Map<String, Tick> ticks,
    List<Held> positions,
    List<Working> orders,
    Surroundings surroundings) {

  /** Of what is listed, without what limits look at: enough where no rule asks. */
  public Market(
      Map<String, Listed> contracts,
      Map<String, Tick> ticks,
      List<Held> positions,
      List<Working> orders) {
    this(contracts.keySet(), contracts, ticks, positions, orders, null);
  }

  /** The same with what limits look at beside it. */
  public Market with(Surroundings around) {
    return new Market(asked, contracts, ticks, positions, orders, around);
  }

  /**
   * A contract's terms.
   *
   * @param strike null for what is no option, like {@code optionType}
   * @param expireDate null for what never expires
   */
  public record Listed(
      String instrumentId,
      String instrumentName,
      String exchangeId,
      String typeName,
      String underlyingId,
      BigDecimal multiplier,
      BigDecimal minVolume,
      BigDecimal maxLimitVolume,
      BigDecimal strike,
      hs.desk.contract.OptionType optionType,
      LocalDate expireDate) {

    public Pricing pricing() {
      return Pricing.of(typeName, exchangeId);
    }

    /** The contract whose price moves an option; empty for all others. */
    public Optional<String> pricedOn() {
      return pricing().pricedOn(instrumentId, underlyingId);
    }

    /** False for an option whose terms the feed leaves out: it cannot be valued. */
    public boolean complete() {
      return strike != null && strike.signum() > 0 && optionType != null && expireDate != null;
    }

    public OptionTerms option() {
      boolean call = optionType == hs.desk.contract.OptionType.CALL;
      return new OptionTerms(call, strike, expireDate);
    }

    OrderRules rules() {
      return OrderRules.of(instrumentId, exchangeId, typeName, minVolume, maxLimitVolume);
    }
  }

  /**
   * The prices of a contract; each may be null.
   *
   * @param tradingDay the feed's for this contract, or null
   */
  public record Tick(
      String instrumentId,
      BigDecimal last,
      BigDecimal settlement,
      BigDecimal preSettlement,
      BigDecimal bid,
      BigDecimal ask,
      BigDecimal impliedVol,
      Instant updated,
      LocalDate tradingDay) {

    public Optional<Price> price() {
      return Price.of(last, settlement, preSettlement, updated);
    }

    /** The price for profit: the settlement once it exists. */
    Optional<Price> profitPrice() {
      return Price.ofProfit(last, settlement, preSettlement, updated);
    }

    /** The prices money is counted with. */
    DayPrices day() {
      return new DayPrices(last, settlement, preSettlement);
    }

    public VolatilityQuote volatility() {
      return new VolatilityQuote(impliedVol, bid, ask);
    }
  }

  /**
   * One direction of what an account holds.
   *
   * @param positionCost by date
   * @param margin the feed's, before any larger-side relief; null where it has none
   */
  public record Held(
      String accountId,
      String instrumentId,
      Direction direction,
      BigDecimal yesterday,
      BigDecimal today,
      BigDecimal frozen,
      BigDecimal openCost,
      BigDecimal positionCost,
      BigDecimal margin) {

    boolean flat() {
      return yesterday.signum() == 0 && today.signum() == 0 && frozen.signum() == 0;
    }

    /** Whether orders on the route freeze it. */
    boolean closedBy(Route route) {
      return route.openClose().closes()
          && route.instrumentId().equals(instrumentId)
          && route.accountId().equals(accountId)
          && route.buySell() == closing();
    }

    BuySell closing() {
      return direction == Direction.LONG ? BuySell.SELL : BuySell.BUY;
    }

    /** The same with so many lots less frozen. */
    Held thawed(BigDecimal lots) {
      return new Held(
          accountId,
          instrumentId,
          direction,
          yesterday,
          today,
          frozen.subtract(lots).max(BigDecimal.ZERO),
          openCost,
          positionCost,
          margin);
    }
  }

  /** An order that still works. */
  public record Working(
      String accountId,
      String instrumentId,
      BuySell buySell,
      OpenClose openClose,
      BigDecimal left) {

    Working(Route route, BigDecimal left) {
      this(route.accountId(), route.instrumentId(), route.buySell(), route.openClose(), left);
    }

    Route route() {
      return new Route(accountId, instrumentId, buySell, openClose);
    }
  }

  /** Lots that work, unsigned, by what a detail must have in common with them. */
  Map<Route, BigDecimal> byRoute() {
    return orders.stream()
        .collect(Collectors.toMap(Working::route, Working::left, BigDecimal::add));
  }

  /**
   * The same as if these lots were not working: what they freeze is free.
   *
   * @param lots by route, no more than work on it
   */
  Market without(Map<Route, BigDecimal> lots) {
    List<Working> others =
        byRoute().entrySet().stream()
            .map(
                of ->
                    new Working(
                        of.getKey(),
                        of.getValue().subtract(lots.getOrDefault(of.getKey(), BigDecimal.ZERO))))
            .toList();
    List<Held> thawed = positions.stream().map(row -> row.thawed(closing(row, lots))).toList();
    return new Market(asked, contracts, ticks, thawed, others, surroundings);
  }

  private static BigDecimal closing(Held row, Map<Route, BigDecimal> lots) {
    return lots.entrySet().stream()
        .filter(of -> row.closedBy(of.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Contracts it was asked for that are not listed or have no price. */
  public Set<String> untold() {
    Set<String> untold = new TreeSet<>(asked);
    untold.removeIf(id -> contracts.containsKey(id) && price(id).isPresent());
    return untold;
  }

  /** Empty when there is none, or the contract was not asked for. */
  public Optional<Price> price(String instrumentId) {
    return Optional.ofNullable(ticks.get(instrumentId)).flatMap(Tick::price);
  }

  /** What the product holds of the contract, net over its accounts. */
  public BigDecimal net(String instrumentId) {
    return Holding.net(holdings(instrumentId));
  }

  /** Signed lots that work on the contract. */
  public BigDecimal working(String instrumentId) {
    return orders.stream()
        .filter(order -> order.instrumentId().equals(instrumentId))
        .map(order -> order.buySell().signed(order.left()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rows of the contract, of every account and direction the feed names. */
  List<Held> held(String instrumentId) {
    return positions.stream().filter(row -> row.instrumentId().equals(instrumentId)).toList();
  }

  /** What each account holds of the contract; accounts the feed does not name hold nothing. */
  List<Holding> holdings(String instrumentId) {
    List<Held> rows = held(instrumentId);
    return rows.stream()
        .map(Held::accountId)
        .distinct()
        .sorted()
        .map(
            account ->
                new Holding(
                    account,
                    lots(rows, account, Direction.LONG),
                    lots(rows, account, Direction.SHORT)))
        .toList();
  }

  private Lots lots(List<Held> rows, String account, Direction direction) {
    return rows.stream()
        .filter(row -> row.accountId().equals(account) && row.direction() == direction)
        .findFirst()
        .map(
            row ->
                new Lots(
                    row.yesterday(),
                    row.today(),
                    row.frozen(),
                    named(row, offset -> offset == OpenClose.CLOSETODAY),
                    named(row, offset -> offset.closes() && offset != OpenClose.CLOSETODAY)))
        .orElse(Lots.NONE);
  }

  /** Lots that working orders of these offsets close of a row. */
  private BigDecimal named(Held row, Predicate<OpenClose> offsets) {
    return orders.stream()
        .filter(order -> row.closedBy(order.route()) && offsets.test(order.openClose()))
        .map(Working::left)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

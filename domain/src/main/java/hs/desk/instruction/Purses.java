package hs.desk.instruction;

import hs.desk.account.AccountSum;
import hs.desk.account.AccountSum.Part;
import hs.desk.account.DayMoney;
import hs.desk.account.Funds;
import hs.desk.instruction.Market.Held;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.position.Direction;
import hs.desk.position.MarginRule;
import hs.desk.position.Reckoning;
import hs.desk.trade.Closing;
import hs.desk.trade.DaySide;
import hs.desk.trade.Deal;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The money of a product's accounts as their rows show it: the feed's figures, profit at the
 * present prices, or the feed's where a price or terms are missing, and what the feed leaves out
 * computed. What cannot be told so is computed with what is remembered of contracts.
 *
 * @param positions of the product, all of them
 * @param traded today by the product; not asked where the feed leaves nothing out
 */
public record Purses(Reckonings reckonings, List<Held> positions, List<Traded> traded) {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /** A trade of the contract's present trading day. */
  public record Traded(String accountId, String instrumentId, Deal deal) {}

  /** One side of a contract that was dealt. */
  private record Side(String instrumentId, Direction direction) {}

  /**
   * @param given by the feed, what it leaves out null
   */
  public Purse of(String accountId, Funds given) {
    Funds told = new Purses(reckonings.told(), positions, traded).funds(accountId, given);
    boolean all = told.balance() != null && told.margin() != null;
    Funds funds = all ? told : told.orElse(funds(accountId, given));
    return new Purse(accountId, funds.balance(), funds.margin(), funds.available());
  }

  private Funds funds(String accountId, Funds given) {
    AccountSum sum = new AccountSum();
    positions.stream()
        .filter(row -> row.accountId().equals(accountId))
        .forEach(row -> sum.add(part(row)));
    return sum.complete(given, () -> day(accountId));
  }

  private Part part(Held row) {
    Reckoning reckoning = reckonings.of(row.instrumentId());
    BigDecimal lots = row.yesterday().add(row.today());
    BigDecimal profit = reckoning.counted(row.direction(), lots, row.positionCost());
    BigDecimal margin = reckoning.margin(row.direction(), lots, row.positionCost(), row.margin());
    boolean longs = row.direction() == Direction.LONG;
    return new Part(
        profit, ZERO, reckoning.relieved(), longs ? margin : ZERO, longs ? ZERO : margin);
  }

  private DayMoney day(String accountId) {
    Map<Side, List<Deal>> sides =
        traded.stream()
            .filter(it -> it.accountId().equals(accountId))
            .collect(
                Collectors.groupingBy(
                    Purses::side,
                    () ->
                        new TreeMap<>(
                            Comparator.comparing(Side::instrumentId)
                                .thenComparing(Side::direction)),
                    Collectors.mapping(Traded::deal, Collectors.toList())));
    DayMoney day = new DayMoney();
    sides.forEach((side, deals) -> add(day, accountId, side, deals));
    return day;
  }

  private static Side side(Traded trade) {
    Deal deal = trade.deal();
    return new Side(trade.instrumentId(), Deal.direction(deal.buySell(), deal.openClose()));
  }

  private void add(DayMoney day, String accountId, Side side, List<Deal> deals) {
    Reckoning reckoning = reckonings.of(side.instrumentId());
    List<Held> rows =
        positions.stream()
            .filter(row -> row.accountId().equals(accountId))
            .filter(row -> row.instrumentId().equals(side.instrumentId()))
            .filter(row -> row.direction() == side.direction())
            .toList();
    day.add(
        new DaySide(side.direction(), terms(side.instrumentId()), deals),
        reckoning.option(),
        rows.stream().map(row -> row.yesterday().add(row.today())).reduce(ZERO, BigDecimal::add),
        rows.stream().map(Held::positionCost).reduce(ZERO, BigDecimal::add),
        reckoning.own().carried().orElse(null));
  }

  private DaySide.Terms terms(String instrumentId) {
    Reckoning reckoning = reckonings.of(instrumentId);
    MarginRule rule = reckoning.rule();
    Listed contract = reckonings.contracts().get(instrumentId);
    if (rule == null) {
      return new DaySide.Terms(null, null, Closing.TODAY_FIRST);
    }
    Closing closing =
        contract == null
            ? Closing.untyped(rule.exchangeId(), reckoning.option())
            : Closing.of(rule.exchangeId(), contract.typeName());
    return new DaySide.Terms(rule.multiplier(), rule.rates(), closing);
  }
}

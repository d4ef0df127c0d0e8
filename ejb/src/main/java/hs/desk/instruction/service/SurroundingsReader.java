package hs.desk.instruction.service;

import hs.desk.account.Funds;
import hs.desk.account.StrategyAccount;
import hs.desk.check.service.CheckScope;
import hs.desk.instruction.Market;
import hs.desk.instruction.Purses;
import hs.desk.instruction.Purses.Traded;
import hs.desk.instruction.Reckonings;
import hs.desk.instruction.Remembered;
import hs.desk.instruction.Surroundings;
import hs.desk.instruction.Surroundings.Dealt;
import hs.desk.instruction.Surroundings.Elsewhere;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import hs.desk.trade.Deal;
import hs.desk.trade.TradeRecord;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads what limits look at, in the monitor transaction of {@link MarketReader}. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class SurroundingsReader {

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  @EJB private CheckScope scope;

  /** What the feed tells of the product's money; trades only where it leaves something out. */
  public record Money(List<StrategyAccount> accounts, List<Traded> traded) {}

  /** Read before the market is, which wants the contracts that were traded. */
  public Money money(String productCode) {
    List<StrategyAccount> accounts =
        monitor
            .createQuery(
                "select a from StrategyAccount a where a.productCode = :product"
                    + " order by a.accountId",
                StrategyAccount.class)
            .setParameter("product", productCode)
            .getResultList();
    boolean told =
        accounts.stream().allMatch(it -> it.closeProfit() != null && it.commission() != null);
    return new Money(accounts, told ? List.of() : traded(productCode));
  }

  /** Of each contract's present trading day, as the statistics count them. */
  @SuppressWarnings("unchecked")
  private List<Traded> traded(String productCode) {
    List<TradeRecord> trades =
        monitor
            .createNativeQuery(
                "select t.* from trade_record t"
                    + " left join quote q on q.c_instrument_id = t.c_instrument_id"
                    + " where t.product_code = ? and t.trading_day >="
                    + " coalesce(q.trading_day, (select max(trading_day) from quote))",
                TradeRecord.class)
            .setParameter(1, productCode)
            .getResultList();
    return trades.stream()
        .map(row -> new Traded(row.accountId(), row.instrumentId(), deal(row)))
        .toList();
  }

  private static Deal deal(TradeRecord row) {
    return new Deal(
        row.tradeId(),
        row.buySell(),
        row.openClose(),
        row.price(),
        row.volume(),
        row.commission(),
        row.tradeTime());
  }

  /**
   * The same market with what limits look at beside it.
   *
   * @param market with all whose lots count
   * @param traits of its contracts
   * @param lines contracts of the act's own lines
   * @param days trading days of their quotes
   */
  public Market around(
      String productCode,
      Market market,
      Map<String, Traits> traits,
      Money money,
      Collection<String> lines,
      Collection<LocalDate> days) {
    Map<String, Remembered> remembered = scope.remembered(productCode, market.untold());
    Purses purses =
        new Purses(
            new Reckonings(market.contracts(), market.ticks(), traits, remembered),
            market.positions(),
            money.traded());
    Surroundings around =
        new Surroundings(
            traits,
            money.accounts().stream().map(it -> purses.of(it.accountId(), given(it))).toList(),
            elsewhere(productCode, lines),
            days.isEmpty() || lines.isEmpty() ? List.of() : dealt(lines, days),
            remembered);
    return market.with(around);
  }

  private static Funds given(StrategyAccount account) {
    return new Funds(
        account.preBalance(),
        account.deposit(),
        account.withdraw(),
        account.closeProfit(),
        account.positionProfit(),
        account.commission(),
        account.margin(),
        account.frozenMargin(),
        account.frozenCash(),
        account.frozenCommission(),
        account.cashIn());
  }

  private List<Elsewhere> elsewhere(String productCode, Collection<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    Map<List<String>, BigDecimal> nets = new TreeMap<>(Comparator.comparing(List::toString));
    monitor
        .createQuery(
            "select p.productCode, p.instrumentId, p.direction, sum(p.yesterday), sum(p.today)"
                + " from StrategyPosition p"
                + " where p.instrumentId in :ids and p.productCode <> :product"
                + " group by p.productCode, p.instrumentId, p.direction",
            Object[].class)
        .setParameter("ids", lines)
        .setParameter("product", productCode)
        .getResultStream()
        .forEach(
            row ->
                nets.merge(
                    List.of((String) row[0], (String) row[1]),
                    Direction.of((String) row[2])
                        .signed(((BigDecimal) row[3]).add((BigDecimal) row[4])),
                    BigDecimal::add));
    return nets.entrySet().stream()
        .map(net -> new Elsewhere(net.getKey().get(0), net.getKey().get(1), net.getValue()))
        .toList();
  }

  /** Of each contract's own trading day; of the newest where it has no quote. */
  private List<Dealt> dealt(Collection<String> lines, Collection<LocalDate> days) {
    return monitor
        .createQuery(
            "select t.productCode, t.instrumentId, t.buySell, sum(t.volume) from TradeRecord t"
                + " left join Quote q on q.instrumentId = t.instrumentId"
                + " where t.tradingDay in :days and t.instrumentId in :ids"
                + " and t.tradingDay = coalesce(q.tradingDay, :newest)"
                + " group by t.productCode, t.instrumentId, t.buySell",
            Object[].class)
        .setParameter("days", days)
        .setParameter("newest", Collections.max(days))
        .setParameter("ids", lines)
        .getResultStream()
        .map(row -> new Dealt((String) row[0], (String) row[1], side(row[2]), (BigDecimal) row[3]))
        .toList();
  }

  private static BuySell side(Object stored) {
    return stored instanceof BuySell side ? side : BuySell.of(stored.toString());
  }
}

package hs.desk.instruction.service;

import hs.desk.account.StrategyAccount;
import hs.desk.contract.ContractRate;
import hs.desk.instruction.Surroundings;
import hs.desk.instruction.Surroundings.Dealt;
import hs.desk.instruction.Surroundings.Elsewhere;
import hs.desk.instruction.Surroundings.Purse;
import hs.desk.instruction.Surroundings.Traits;
import hs.desk.position.Direction;
import hs.desk.trade.BuySell;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what limits look at, in the monitor transaction of {@link MarketReader}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SurroundingsReader {

  private static final BigDecimal ZERO = BigDecimal.ZERO;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  /**
   * @param contracts all whose lots count
   * @param lines contracts of the act's own lines
   * @param days trading days of their quotes
   */
  public Surroundings read(
      String productCode,
      Collection<String> contracts,
      Collection<String> lines,
      Collection<LocalDate> days) {
    return new Surroundings(
        contracts.isEmpty() ? Map.of() : traits(contracts),
        purses(productCode),
        elsewhere(productCode, lines),
        days.isEmpty() || lines.isEmpty() ? List.of() : dealt(lines, days));
  }

  private Map<String, Traits> traits(Collection<String> ids) {
    Map<String, ContractRate> rates =
        monitor
            .createQuery(
                "select r from ContractRate r where r.instrumentId in :ids", ContractRate.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(ContractRate::instrumentId, Function.identity()));
    Map<String, Traits> traits = new HashMap<>();
    monitor
        .createQuery(
            "select c.instrumentId, c.subTypeName, q.lowerLimit, q.upperLimit"
                + " from Contract c left join Quote q on q.instrumentId = c.instrumentId"
                + " where c.instrumentId in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row -> traits.put((String) row[0], traits(row, rates.get(row[0]))));
    return traits;
  }

  private static Traits traits(Object[] row, ContractRate rate) {
    return new Traits(
        (String) row[1],
        rate == null ? null : rate.longMarginRatio(),
        rate == null ? null : rate.shortMarginRatio(),
        rate == null ? null : rate.openFeeRatio(),
        rate == null ? null : rate.openFeeLot(),
        (BigDecimal) row[2],
        (BigDecimal) row[3]);
  }

  private List<Purse> purses(String productCode) {
    return monitor
        .createQuery(
            "select a from StrategyAccount a where a.productCode = :product"
                + " order by a.accountId",
            StrategyAccount.class)
        .setParameter("product", productCode)
        .getResultStream()
        .map(account -> purse(account, productCode))
        .toList();
  }

  /** domain.md §4.2; a margin that the feed leaves out is the sum of its positions'. */
  private Purse purse(StrategyAccount account, String productCode) {
    BigDecimal balance =
        or0(account.preBalance())
            .add(or0(account.deposit()))
            .subtract(or0(account.withdraw()))
            .add(or0(account.closeProfit()))
            .add(or0(account.positionProfit()))
            .subtract(or0(account.commission()))
            .add(or0(account.cashIn()));
    BigDecimal margin =
        account.margin() == null ? tied(productCode, account.accountId()) : account.margin();
    BigDecimal available =
        balance
            .subtract(margin)
            .subtract(or0(account.frozenMargin()))
            .subtract(or0(account.frozenCash()))
            .subtract(or0(account.frozenCommission()));
    return new Purse(account.accountId(), balance, margin, available);
  }

  private BigDecimal tied(String productCode, String accountId) {
    return or0(
        monitor
            .createQuery(
                "select sum(p.margin) from StrategyPosition p"
                    + " where p.productCode = :product and p.accountId = :account",
                BigDecimal.class)
            .setParameter("product", productCode)
            .setParameter("account", accountId)
            .getSingleResult());
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

  private List<Dealt> dealt(Collection<String> lines, Collection<LocalDate> days) {
    return monitor
        .createQuery(
            "select t.productCode, t.instrumentId, t.buySell, sum(t.volume) from TradeRecord t"
                + " where t.tradingDay in :days and t.instrumentId in :ids"
                + " group by t.productCode, t.instrumentId, t.buySell",
            Object[].class)
        .setParameter("days", days)
        .setParameter("ids", lines)
        .getResultStream()
        .map(row -> new Dealt((String) row[0], (String) row[1], side(row[2]), (BigDecimal) row[3]))
        .toList();
  }

  private static BuySell side(Object stored) {
    return stored instanceof BuySell side ? side : BuySell.of(stored.toString());
  }

  private static BigDecimal or0(BigDecimal value) {
    return value == null ? ZERO : value;
  }
}

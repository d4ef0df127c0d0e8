package hs.desk.instruction.service;

import hs.desk.contract.ContractRate;
import hs.desk.contract.Fee;
import hs.desk.contract.Rates;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Surroundings.Traits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads contracts in the monitor transaction of {@link MarketReader}: those that are listed as
 * columns, for a product holds and works on hundreds.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ContractReader {

  private static final String TERMS = "select " + ListedColumns.OF_C;

  private static final String OF_IDS = " where c.instrumentId in :ids";

  private static final String LISTED = TERMS + " from Contract c" + OF_IDS;

  private static final String WITH_TRAITS =
      TERMS
          + ", c.subTypeName, q.lowerLimit, q.upperLimit, r.instrumentId, r.longMarginRatio,"
          + " r.shortMarginRatio, r.openFeeRatio, r.openFeeLot, r.closeFeeRatio, r.closeFeeLot,"
          + " r.closeTodayFeeRatio, r.closeTodayFeeLot, r.largerSide from Contract c"
          + " left join Quote q on q.instrumentId = c.instrumentId"
          + " left join ContractRate r on r.instrumentId = c.instrumentId"
          + OF_IDS;

  /** Where the traits begin in a row, and its rates. */
  private static final int TRAITS = ListedColumns.COUNT;

  private static final int RATES = TRAITS + 3;

  @PersistenceContext(unitName = "monitor")
  private EntityManager monitor;

  /**
   * What is told of contracts, each by id.
   *
   * @param contracts those that are listed
   * @param traits of those, and of others that have rates
   */
  public record Told(Map<String, Listed> contracts, Map<String, Traits> traits) {}

  /** Those that are listed, by id. */
  public Map<String, Listed> listed(Collection<String> ids) {
    return rows(LISTED, ids).stream()
        .map(ListedColumns::listed)
        .collect(Collectors.toMap(Listed::instrumentId, Function.identity()));
  }

  /** With what they cost, and where their prices may move today. */
  public Told withTraits(Collection<String> ids) {
    Told told = new Told(new HashMap<>(), new HashMap<>());
    for (Object[] row : rows(WITH_TRAITS, ids)) {
      Listed listed = ListedColumns.listed(row);
      told.contracts.put(listed.instrumentId(), listed);
      told.traits.put(listed.instrumentId(), traits(row));
    }
    Set<String> unlisted = new TreeSet<>(ids);
    unlisted.removeAll(told.contracts.keySet());
    rates(unlisted)
        .forEach(
            it -> told.traits.put(it.instrumentId(), new Traits(null, it.rates(), null, null)));
    return told;
  }

  private List<Object[]> rows(String query, Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : monitor.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
  }

  private List<ContractRate> rates(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : monitor
            .createQuery(
                "select r from ContractRate r where r.instrumentId in :ids", ContractRate.class)
            .setParameter("ids", ids)
            .getResultList();
  }

  private static Traits traits(Object[] row) {
    return new Traits(
        (String) row[TRAITS],
        row[RATES] == null ? null : rates(row),
        (BigDecimal) row[TRAITS + 1],
        (BigDecimal) row[TRAITS + 2]);
  }

  private static Rates rates(Object[] row) {
    return new Rates(
        (BigDecimal) row[RATES + 1],
        (BigDecimal) row[RATES + 2],
        new Fee((BigDecimal) row[RATES + 3], (BigDecimal) row[RATES + 4]),
        new Fee((BigDecimal) row[RATES + 5], (BigDecimal) row[RATES + 6]),
        new Fee((BigDecimal) row[RATES + 7], (BigDecimal) row[RATES + 8]),
        Boolean.TRUE.equals(row[RATES + 9]));
  }
}

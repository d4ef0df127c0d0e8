package hs.desk.check.service;

import hs.desk.calendar.service.TradingCalendar;
import hs.desk.check.CheckRule;
import hs.desk.check.OpenOrder;
import hs.desk.check.OpenOrder.Stage;
import hs.desk.database.Cells;
import hs.desk.database.Rows;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.PositionSnapshot;
import hs.desk.instruction.Remembered;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that hold today, and what is open that they look at. */
@ApplicationScoped
public class RulesInForce {

  private static final String IN_FORCE =
      " from CheckRule r where r.active = true and r.effectiveFrom <= :today"
          + " and (r.effectiveTo is null or r.effectiveTo >= :today)"
          + " and (r.productCode is null or r.productCode = :product)";

  /** Rows, not entities: a busy product has thousands. */
  private static final String OPEN =
      "select d.instruction_id, d.product_code, d.account_id, d.c_instrument_id,"
          + " l.adjusted_position, d.open_close, d.buy_sell, d.quantity - d.filled_quantity,"
          + " d.claimed_by, d.laid_out from instruction_detail d"
          + " join position_adjustment l on l.id = d.position_adjustment_id"
          + " where d.status in ("
          + Rows.codes(DetailStatus.OPEN)
          + ") and %s";

  /** What was booked by hand today and the feed has not confirmed, of whatever instruction. */
  private static final String TRADED =
      "select straight_join p.product_code, d.account_id, p.c_instrument_id, d.open_close,"
          + " d.buy_sell, sum(f.quantity - coalesce((select sum(m.quantity) from fill_match m"
          + "   where m.fill_id = f.id), 0)) lots, d.laid_out"
          + " from provisional_fill p join fill f on f.id = p.fill_id"
          + " join instruction_detail d on d.id = f.detail_id"
          + " where p.trading_day >= ? and %s"
          + " group by p.product_code, d.account_id, p.c_instrument_id, d.open_close, d.buy_sell,"
          + " d.laid_out";

  private static final String OPEN_CONTRACTS =
      "select c_instrument_id from instruction_detail"
          + " where product_code = ? and status in ("
          + Rows.codes(DetailStatus.OPEN)
          + ")"
          + " union select c_instrument_id from provisional_fill"
          + " where product_code = ? and trading_day >= ?";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private TradingCalendar calendar;

  /** Active rules of the product and of all products, in order of their ids. */
  public List<CheckRule> of(String productCode) {
    return find("select r" + IN_FORCE + " order by r.id", CheckRule.class, productCode)
        .getResultList();
  }

  /** Whether one of them looks at other products. */
  public boolean house(String productCode) {
    return find("select count(r)" + IN_FORCE + " and r.house = true", Long.class, productCode)
            .getSingleResult()
        > 0;
  }

  /** What an act has changed so far says nothing of rules, so it need not be written before. */
  private <T> TypedQuery<T> find(String query, Class<T> type, String productCode) {
    return strategy
        .createQuery(query, type)
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("today", today())
        .setParameter("product", productCode);
  }

  /** Locks those that look at other products; the product itself is locked by the caller. */
  @Transactional(TxType.MANDATORY)
  public void lockHouse(List<CheckRule> rules) {
    rules.stream()
        .filter(CheckRule::house)
        .forEach(rule -> strategy.find(CheckRule.class, rule.id(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** What the product's details have left, and what was booked ahead of the feed. */
  public List<OpenOrder> open(String productCode) {
    return open("%s.product_code = ?", List.of(productCode));
  }

  /** The same of all products on those contracts, at least one. */
  public List<OpenOrder> openOn(Collection<String> instrumentIds) {
    return open("%s.c_instrument_id in (" + Rows.marks(instrumentIds) + ")", instrumentIds);
  }

  /** The same without the product's own. */
  public List<OpenOrder> openElsewhere(String productCode, Collection<String> instrumentIds) {
    List<String> parameters = new ArrayList<>(instrumentIds);
    parameters.add(productCode);
    return open(
        "%1$s.c_instrument_id in (" + Rows.marks(instrumentIds) + ") and %1$s.product_code <> ?",
        parameters);
  }

  private List<OpenOrder> open(String which, Collection<String> parameters) {
    LocalDate today = today();
    List<String> dated = new ArrayList<>(List.of(today.toString()));
    dated.addAll(parameters);
    String left = OPEN.formatted(which.formatted("d"));
    String traded = TRADED.formatted(which.formatted("p"));
    return Stream.concat(
            Rows.of(strategy, left, parameters).stream().map(row -> open(row, today)),
            Rows.of(strategy, traded, dated).stream().map(row -> traded(row, today)))
        .toList();
  }

  private LocalDate today() {
    return calendar.days().of(Instant.now());
  }

  private static OpenOrder traded(Object[] row, LocalDate today) {
    Cells cells = new Cells(row);
    return OpenOrder.traded(
            cells.text(),
            cells.text(),
            cells.text(),
            cells.of(OpenClose.class),
            cells.of(BuySell.class),
            cells.decimal())
        .on(today, cells.day());
  }

  private static OpenOrder open(Object[] row, LocalDate today) {
    Cells cells = new Cells(row);
    return new OpenOrder(
            cells.whole(),
            cells.text(),
            cells.text(),
            cells.text(),
            cells.decimal(),
            cells.of(OpenClose.class),
            cells.of(BuySell.class),
            cells.decimal(),
            cells.text() == null ? Stage.FREE : Stage.CLAIMED)
        .on(today, cells.day());
  }

  /** Contracts on which the product has something open, or booked ahead of the feed. */
  @SuppressWarnings("unchecked")
  public List<String> openContracts(String productCode) {
    return strategy
        .createNativeQuery(OPEN_CONTRACTS)
        .setParameter(1, productCode)
        .setParameter(2, productCode)
        .setParameter(3, today().toString())
        .getResultList();
  }

  /**
   * As the product's newest instruction that has something open on it was submitted, by contract.
   */
  public Map<String, Remembered> remembered(String productCode, Collection<String> instrumentIds) {
    return strategy
        .createQuery(
            "select distinct d.line.exchangeId, s.instrumentId, s.price, s.priceSource,"
                + " s.priceTime, s.settlement, s.multiplier, s.delta, s.underlyingPrice,"
                + " s.impliedVol, s.rate, s.years, s.takenAt, s.id"
                + " from InstructionDetail d, PositionSnapshot s"
                + " where d.productCode = :product and d.status in :open"
                + " and d.instrumentId in :contracts and s.instruction = d.instruction"
                + " and s.instrumentId = d.instrumentId and s.price is not null"
                + " and s.multiplier is not null order by s.takenAt, s.id",
            Object[].class)
        .setParameter("product", productCode)
        .setParameter("open", DetailStatus.OPEN)
        .setParameter("contracts", instrumentIds)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> (String) row[1], RulesInForce::remembered, (older, newer) -> newer));
  }

  private static Remembered remembered(Object[] row) {
    return new Remembered(
        (String) row[0],
        new PositionSnapshot.Valued(
            (BigDecimal) row[2],
            (Price.Source) row[3],
            (Instant) row[4],
            (BigDecimal) row[5],
            (BigDecimal) row[6],
            (BigDecimal) row[7],
            (BigDecimal) row[8],
            (BigDecimal) row[9],
            (BigDecimal) row[10],
            (BigDecimal) row[11]));
  }
}

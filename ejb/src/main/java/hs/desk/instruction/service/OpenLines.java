package hs.desk.instruction.service;

import hs.desk.calendar.service.TradingCalendar;
import hs.desk.database.Rows;
import hs.desk.instruction.Attribution;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Gap;
import hs.desk.instruction.InstructionStatus;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What instructions want of contracts now: for the gap, in two queries, whatever is asked for; and
 * whether they want anything, for the overlap. What waits to come into force has no details yet.
 */
@ApplicationScoped
public class OpenLines {

  private static final String LIVE =
      Rows.codes(InstructionStatus.such(status -> status.live() || status.targets()));

  private static final String LINES =
      "select i.product_code, l.c_instrument_id, i.id, i.submitted_at, l.revision,"
          + " l.adjusted_position, i.status, coalesce(sum(if(d.buy_sell = 'BUY', 1, -1)"
          + " * (d.quantity - d.filled_quantity)), 0)"
          + " from instruction i%s"
          + " join position_adjustment l on l.instruction_id = i.id and l.revision <= i.revision"
          + " left join instruction_detail d on d.position_adjustment_id = l.id"
          + "   and d.status in ("
          + Rows.codes(DetailStatus.OPEN)
          + ")"
          + " where %s l.status in ('PENDING', 'PARTIAL', 'DONE') and i.status in (%s) and %s"
          + " group by l.id";

  private static final String OF_DAY = "l.instruction_id >= ? and i.trading_day >= ?";

  /** Few at any time: without a deadline of its own each ends with its day. */
  private static final String GOING_ON = "i.trading_day < ? and i.deadline > ?";

  private static final String GOING_ON_LINES =
      LINES.formatted(
          " force index (instruction_expiry)",
          "%s",
          Rows.codes(InstructionStatus.such(InstructionStatus::live)),
          GOING_ON);

  private static final String LINES_OF_DAY = LINES.formatted("", "%s", LIVE, OF_DAY);

  private static final String TOLD_OF =
      "i.id in (select e.instruction_id from event_seq s join event e on e.id = s.event_id"
          + " where s.seq > ? and s.seq <= ?) and";

  private static final String TOUCHED =
      "select distinct i.product_code, l.c_instrument_id, i.id"
          + " from event_seq s join event e on e.id = s.event_id"
          + " join instruction i on i.id = e.instruction_id"
          + " join position_adjustment l on l.instruction_id = i.id"
          + " where s.seq > ? and s.seq <= ?";

  private static final int MOST_EVENTS = 2_000;

  /** The id of no instruction. */
  private static final long NONE = 0;

  private static final String OPEN =
      "select d.product_code, d.id, d.account_id, d.c_instrument_id, d.buy_sell, d.open_close,"
          + " d.quantity - d.filled_quantity, i.approved_at, d.laid_out"
          + " from instruction_detail d join instruction i on i.id = d.instruction_id"
          + " where d.product_code in (%s) and d.c_instrument_id in (%s)"
          + " and d.status in ("
          + Rows.codes(DetailStatus.OPEN)
          + ") and i.status in ("
          + LIVE
          + ")";

  /** Looks no further than the first, however many there are; rows have two columns or more. */
  private static final String OPEN_BESIDES =
      "(select d.product_code, d.c_instrument_id from instruction_detail d"
          + " join instruction i on i.id = d.instruction_id"
          + " where d.product_code = ? and d.c_instrument_id = ? and d.status in ("
          + Rows.codes(DetailStatus.OPEN)
          + ") and i.status in ("
          + Rows.codes(InstructionStatus.such(InstructionStatus::live))
          + ") and i.id <> ? limit 1)";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private TradingCalendar calendar;
  @EJB private InstructionDays days;

  /**
   * Lines of the present trading day, those submitted for the next, and those that a deadline of
   * their own keeps alive; by product and contract.
   */
  public Map<Gap.Key, List<Gap.Line>> of(
      Collection<String> productCodes, Collection<String> instrumentIds) {
    if (productCodes.isEmpty() || instrumentIds.isEmpty()) {
      return Map.of();
    }
    List<Object> parameters = new ArrayList<>(productCodes);
    parameters.addAll(instrumentIds);
    String these =
        "i.product_code in (%s) and l.c_instrument_id in (%s) and"
            .formatted(Rows.marks(productCodes), Rows.marks(instrumentIds));
    return lines(these, parameters);
  }

  /**
   * Those of the contracts on which other instructions of the product have something open.
   *
   * @param own id of the instruction itself; null while it is not stored
   */
  public Set<String> openOn(String productCode, Collection<String> instrumentIds, Long own) {
    if (instrumentIds.isEmpty()) {
      return Set.of();
    }
    List<Object> parameters = new ArrayList<>();
    for (String instrumentId : instrumentIds) {
      parameters.addAll(List.of(productCode, instrumentId, own == null ? NONE : own));
    }
    String each =
        String.join(" union all ", Collections.nCopies(instrumentIds.size(), OPEN_BESIDES));
    return rows(each, parameters).stream().map(row -> (String) row[1]).collect(Collectors.toSet());
  }

  /** What {@link #of} tells, of all products and contracts. */
  public Map<Gap.Key, List<Gap.Line>> all() {
    return lines("", new ArrayList<>());
  }

  private Map<Gap.Key, List<Gap.Line>> lines(String these, List<Object> parameters) {
    Instant now = Instant.now();
    LocalDate today = calendar.days().of(now);
    OptionalLong first = days.firstSince(today);
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(today.toString(), LocalDateTime.ofInstant(now, ZoneOffset.UTC)));
    String sql = GOING_ON_LINES.formatted(these);
    if (first.isPresent()) {
      all.addAll(parameters);
      all.addAll(List.of(first.getAsLong(), today.toString()));
      sql += " union all " + LINES_OF_DAY.formatted(these);
    }
    return byKey(rows(sql, all));
  }

  private static Map<Gap.Key, List<Gap.Line>> byKey(List<Object[]> rows) {
    Map<Gap.Key, List<Gap.Line>> lines = new HashMap<>();
    for (Object[] row : rows) {
      Gap.Key key = new Gap.Key((String) row[0], (String) row[1]);
      lines.computeIfAbsent(key, any -> new ArrayList<>()).add(line(row));
    }
    return lines;
  }

  /**
   * What {@link #of} tells of all products and contracts, by the instructions alone that events
   * tell of, however many others want the same contracts.
   *
   * @param after exclusive
   * @param last inclusive
   */
  public Map<Gap.Key, List<Gap.Line>> between(long after, long last) {
    return lines(TOLD_OF, new ArrayList<>(List.of(after, last)));
  }

  /**
   * The instructions that events tell of, each with the products and contracts of all its lines,
   * also of those that want nothing any more; empty when there are more events than are worth
   * looking at one by one.
   *
   * @param after exclusive
   * @param last inclusive
   */
  public Optional<Map<Long, Set<Gap.Key>>> touchedBetween(long after, long last) {
    if (last - after > MOST_EVENTS) {
      return Optional.empty();
    }
    Map<Long, Set<Gap.Key>> touched = new HashMap<>();
    for (Object[] row : rows(TOUCHED, List.of(after, last))) {
      touched
          .computeIfAbsent(((Number) row[2]).longValue(), any -> new HashSet<>())
          .add(new Gap.Key((String) row[0], (String) row[1]));
    }
    return Optional.of(touched);
  }

  /** Where each product opens. */
  public Map<String, String> defaultAccounts() {
    return rows("select code, default_account_id from product", List.of()).stream()
        .collect(Collectors.toUnmodifiableMap(row -> (String) row[0], row -> (String) row[1]));
  }

  private static Gap.Line line(Object[] row) {
    return new Gap.Line(
        ((Number) row[2]).longValue(),
        time(row[3]),
        ((Number) row[4]).intValue(),
        (BigDecimal) row[5],
        InstructionStatus.valueOf((String) row[6]).targets(),
        (BigDecimal) row[7]);
  }

  /**
   * Details that are open on these contracts, for working orders to be placed on; by product, of
   * those that have any.
   */
  public Map<String, List<Attribution.Open>> details(
      Collection<String> productCodes, Collection<String> instrumentIds) {
    if (productCodes.isEmpty() || instrumentIds.isEmpty()) {
      return Map.of();
    }
    List<Object> parameters = new ArrayList<>(productCodes);
    parameters.addAll(instrumentIds);
    String sql = OPEN.formatted(Rows.marks(productCodes), Rows.marks(instrumentIds));
    LocalDate today = calendar.days().of(Instant.now());
    return rows(sql, parameters).stream()
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> open(row, today), Collectors.toList())));
  }

  private static Attribution.Open open(Object[] row, LocalDate today) {
    Route route =
        new Route(
            (String) row[2],
            (String) row[3],
            BuySell.of((String) row[4]),
            OpenClose.valueOf((String) row[5]));
    LocalDate laidOut = ((Date) row[8]).toLocalDate();
    return new Attribution.Open(
        ((Number) row[1]).longValue(), route.on(today, laidOut), (BigDecimal) row[6], time(row[7]));
  }

  private static Instant time(Object column) {
    return ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
  }

  private List<Object[]> rows(String sql, List<Object> parameters) {
    return Rows.of(strategy, sql, parameters);
  }
}

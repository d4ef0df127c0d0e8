package hs.desk.trade.service;

import hs.desk.instruction.Decision;
import hs.desk.instruction.DetailStatus;
import hs.desk.instruction.Fill;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Reversal;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.service.InstructionDays;
import hs.desk.trade.BuySell;
import hs.desk.trade.FeedTrade;
import hs.desk.trade.OpenClose;
import hs.desk.trade.Route;
import hs.desk.trade.TradeKey;
import hs.desk.trade.TradeMatcher;
import hs.desk.trade.UnmatchedTrade;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what trades of a product could belong to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Candidates {

  private static final List<InstructionStatus> LIVE =
      InstructionStatus.such(InstructionStatus::live);

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private InstructionDays days;

  /** When the instruction of a detail was approved, which it is, and how often it was amended. */
  public record Approved(Long instructionId, Instant at, int revision) {}

  /** A contract of an instruction. */
  private record Asked(Long instructionId, String instrumentId) {}

  /**
   * What trades could belong to.
   *
   * @param open details by id
   * @param provisional fills by id
   * @param later since when a contract is asked for that came with an amendment
   * @param full since when full details were asked for, by route
   */
  public record Found(
      Map<Long, InstructionDetail> open,
      Map<Long, Fill> provisional,
      Map<Long, Approved> approved,
      Map<Asked, Instant> later,
      Map<Route, Instant> full) {

    TradeMatcher matcher() {
      return new TradeMatcher(
          open.values().stream().map(this::open).toList(),
          provisional.values().stream().map(this::provisional).toList());
    }

    private TradeMatcher.Open open(InstructionDetail detail) {
      boolean untouched = detail.version() <= 1 && approved.get(detail.id()).revision() == 1;
      Set<TradeKey> takenBack = untouched ? Set.of() : Reversal.takenBack(detail);
      return new TradeMatcher.Open(
          detail.id(), detail.route(), detail.laidOut(), detail.left(), since(detail), takenBack);
    }

    private TradeMatcher.Provisional provisional(Fill fill) {
      return new TradeMatcher.Provisional(
          fill.id(),
          fill.detail().routeOn(fill.traded().tradingDay()),
          fill.traded().tradingDay(),
          fill.traded().exchangeId(),
          fill.traded().tradeId(),
          fill.traded().price(),
          fill.unconfirmed(),
          since(fill.detail()),
          fill.bookedAt());
    }

    /** From then on trades may be its own: those before are in the position it began from. */
    private Instant since(InstructionDetail detail) {
      Approved of = approved.get(detail.id());
      return later.getOrDefault(new Asked(of.instructionId(), detail.instrumentId()), of.at());
    }

    Long instructionOf(Long detailId) {
      return approved.get(detailId).instructionId();
    }

    Long instructionOfFill(Long fillId) {
      return instructionOf(provisional.get(fillId).detail().id());
    }

    /** Whether an instruction asked for it before, however little. */
    boolean asked(FeedTrade trade) {
      Route route = trade.route();
      LocalDate day = trade.key().tradingDay();
      return Stream.concat(
              open.values().stream()
                  .filter(detail -> detail.routeOn(day).equals(route))
                  .map(this::since),
              Stream.ofNullable(full.get(route)))
          .anyMatch(since -> !since.isAfter(trade.tradedAt()));
    }
  }

  public Found of(String productCode, List<FeedTrade> trades) {
    Set<String> contracts =
        trades.stream().map(trade -> trade.route().instrumentId()).collect(Collectors.toSet());
    Set<LocalDate> days =
        trades.stream().map(trade -> trade.key().tradingDay()).collect(Collectors.toSet());
    Map<Long, Approved> approved = new HashMap<>();
    Map<Long, InstructionDetail> details = open(productCode, contracts, approved);
    Map<Long, Fill> fills = provisional(productCode, contracts, days, approved);
    return new Found(
        details,
        fills,
        approved,
        later(approved.values()),
        full(productCode, contracts, Collections.min(days)));
  }

  /** When the amendments came into force that brought contracts in: undecided ones, at once. */
  private Map<Asked, Instant> later(Collection<Approved> approved) {
    Set<Long> amended =
        approved.stream()
            .filter(each -> each.revision() > 1)
            .map(Approved::instructionId)
            .collect(Collectors.toSet());
    return amended.isEmpty() ? Map.of() : later(amended);
  }

  private Map<Asked, Instant> later(Set<Long> amended) {
    return strategy
        .createQuery(
            "select c.instructionId, c.instrumentId, r.decidedAt, r.createdAt"
                + " from RevisionChange c, InstructionRevision r"
                + " where r.instructionId = c.instructionId"
                + " and r.revision = c.revision and r.status = :inForce"
                + " and c.oldPosition is null and (c.decision is null or c.decision <> :refused)"
                + " and c.instructionId in :amended",
            Object[].class)
        .setParameter("inForce", RevisionStatus.IN_FORCE)
        .setParameter("refused", Decision.REFUSED)
        .setParameter("amended", amended)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new Asked((Long) row[0], (String) row[1]),
                row -> (Instant) (row[2] == null ? row[3] : row[2]),
                Candidates::earlier));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Map<Long, InstructionDetail> open(
      String productCode, Set<String> contracts, Map<Long, Approved> approved) {
    String from =
        " from InstructionDetail d join d.instruction i where d.productCode = :product"
            + " and d.status in :open and d.instrumentId in :contracts and i.status in :live";
    strategy
        .createQuery("select d.id, i.id, i.approvedAt, i.revision" + from, Object[].class)
        .setParameter("product", productCode)
        .setParameter("open", DetailStatus.OPEN)
        .setParameter("contracts", contracts)
        .setParameter("live", LIVE)
        .getResultStream()
        .forEach(row -> approved.put((Long) row[0], approved(row)));
    return strategy
        .createQuery("select d" + from, InstructionDetail.class)
        .setParameter("product", productCode)
        .setParameter("open", DetailStatus.OPEN)
        .setParameter("contracts", contracts)
        .setParameter("live", LIVE)
        .getResultStream()
        .collect(Collectors.toMap(InstructionDetail::id, Function.identity()));
  }

  private static Approved approved(Object[] row) {
    return new Approved((Long) row[1], (Instant) row[2], (Integer) row[3]);
  }

  private Map<Long, Fill> provisional(
      String productCode,
      Set<String> contracts,
      Set<LocalDate> days,
      Map<Long, Approved> approved) {
    String from =
        " from ProvisionalFill p join p.fill f join f.detail d join d.instruction i"
            + " where p.productCode = :product and p.instrumentId in :contracts"
            + " and p.tradingDay in :days";
    strategy
        .createQuery("select d.id, i.id, i.approvedAt, i.revision" + from, Object[].class)
        .setParameter("product", productCode)
        .setParameter("contracts", contracts)
        .setParameter("days", days)
        .getResultStream()
        .forEach(row -> approved.put((Long) row[0], approved(row)));
    return strategy
        .createQuery(
            "select f from Fill f where f.id in (select p.fill.id from ProvisionalFill p"
                + " where p.productCode = :product and p.instrumentId in :contracts"
                + " and p.tradingDay in :days)",
            Fill.class)
        .setParameter("product", productCode)
        .setParameter("contracts", contracts)
        .setParameter("days", days)
        .getResultStream()
        .collect(Collectors.toMap(Fill::id, Function.identity()));
  }

  /**
   * Routes of details that are full, of the day of the trades on; the earliest approval of each.
   */
  private Map<Route, Instant> full(String productCode, Set<String> contracts, LocalDate first) {
    OptionalLong from = days.firstSince(first);
    return from.isEmpty() ? Map.of() : full(productCode, contracts, first, from.getAsLong());
  }

  private Map<Route, Instant> full(
      String productCode, Set<String> contracts, LocalDate first, long from) {
    return strategy
        .createQuery(
            "select d.accountId, d.instrumentId, d.buySell, d.openClose, i.approvedAt"
                + " from InstructionDetail d join d.instruction i"
                + " where d.productCode = :product and d.status = :full"
                + " and d.instrumentId in :contracts and d.instruction.id >= :from"
                + " and i.tradingDay >= :first",
            Object[].class)
        .setParameter("product", productCode)
        .setParameter("full", DetailStatus.FILLED)
        .setParameter("contracts", contracts)
        .setParameter("from", from)
        .setParameter("first", first)
        .getResultStream()
        .collect(Collectors.toMap(Candidates::route, row -> (Instant) row[4], Candidates::earlier));
  }

  private static Route route(Object[] row) {
    return new Route((String) row[0], (String) row[1], (BuySell) row[2], (OpenClose) row[3]);
  }

  /** Instructions whose lines and details come in one query each, before any is touched. */
  public List<Instruction> whole(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return strategy
        .createQuery("select i from Instruction i where i.id in :ids", Instruction.class)
        .setParameter("ids", ids)
        .setHint("eclipselink.batch.type", "IN")
        .setHint("eclipselink.batch", "i.lines")
        .getResultList();
  }

  /** What is noted of these trades. */
  public Map<TradeKey, UnmatchedTrade> noted(Set<TradeKey> trades) {
    return strategy
        .createQuery(
            "select u from UnmatchedTrade u where u.tradingDay in :days"
                + " and u.exchangeId in :exchanges and u.tradeId in :ids",
            UnmatchedTrade.class)
        .setParameter("days", each(trades, TradeKey::tradingDay))
        .setParameter("exchanges", each(trades, TradeKey::exchangeId))
        .setParameter("ids", each(trades, TradeKey::tradeId))
        .getResultStream()
        .collect(Collectors.toMap(UnmatchedTrade::key, Function.identity()));
  }

  private static <T> Set<T> each(Set<TradeKey> trades, Function<TradeKey, T> part) {
    return trades.stream().map(part).collect(Collectors.toSet());
  }
}

package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.instruction.Attribution;
import hs.desk.instruction.Gap;
import hs.desk.instruction.service.ListMemory.Mark;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is still to be done, and what works for whom, of some products and contracts. While the
 * monitor does not answer, what needs it is unknown and nothing else is.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Gaps {

  private static final Logger LOG = Logger.getLogger(Gaps.class.getName());

  @EJB private LotsReader monitor;
  @Inject private OpenLines lines;
  @EJB private ListMemory memory;
  @EJB private TradingCalendar calendar;

  /**
   * What was asked for.
   *
   * @param lots empty while the monitor does not answer
   */
  public record Found(
      Map<Gap.Key, List<Gap.Line>> lines,
      Optional<MarketLots> lots,
      Map<Long, BigDecimal> workingByDetail) {

    public Gap gap(Gap.Key key) {
      return Gap.of(
          lines.getOrDefault(key, List.of()),
          lots.map(known -> known.net(key)).orElse(null),
          lots.map(known -> known.working(key)).orElse(null));
    }

    /** Lots of orders placed for a detail; null while the monitor does not answer. */
    public BigDecimal working(Long detailId) {
      return lots.isEmpty() ? null : workingByDetail.getOrDefault(detailId, BigDecimal.ZERO);
    }
  }

  /** Products and contracts, each with each. */
  private record Asked(Set<String> products, Set<String> contracts) {

    static Asked of(Collection<Gap.Key> keys) {
      Asked asked = new Asked(new TreeSet<>(), new TreeSet<>());
      for (Gap.Key key : keys) {
        asked.products.add(key.productCode());
        asked.contracts.add(key.instrumentId());
      }
      return asked;
    }
  }

  public Found of(Collection<Gap.Key> keys) {
    Asked asked = Asked.of(keys);
    return found(
        lots(() -> monitor.read(asked.products(), asked.contracts())),
        lines.of(asked.products(), asked.contracts()),
        this::met);
  }

  /**
   * The same for a list that many look at: what instructions want is remembered.
   *
   * @param mark taken before
   */
  public Found of(Mark mark, Collection<Gap.Key> keys) {
    Asked asked = Asked.of(keys);
    LocalDate today = calendar.days().of(Instant.now());
    return found(
        lots(() -> monitor.read(asked.products(), asked.contracts())),
        memory.of(
            mark,
            List.of("wanted", today, asked),
            () -> lines.of(asked.products(), asked.contracts())),
        orders ->
            memory.of(
                mark,
                List.of("open", today, asked),
                () -> lines.details(asked.products(), asked.contracts())));
  }

  /** The same without lines and positions, where gaps are not asked for. */
  public Found working(Collection<Gap.Key> keys) {
    Asked asked = Asked.of(keys);
    return found(
        lots(() -> monitor.orders(asked.products(), asked.contracts())), Map.of(), this::met);
  }

  /** Details on contracts where something works. */
  private Map<String, List<Attribution.Open>> met(MarketLots lots) {
    Set<String> contracts = new TreeSet<>();
    lots.orders().forEach(order -> contracts.add(order.route().instrumentId()));
    return lines.details(lots.products(), contracts);
  }

  /**
   * @param open what working orders may be placed for; asked only where there are some
   */
  private static Found found(
      Optional<MarketLots> lots,
      Map<Gap.Key, List<Gap.Line>> wanted,
      Function<MarketLots, Map<String, List<Attribution.Open>>> open) {
    Map<Long, BigDecimal> working = new HashMap<>();
    lots.filter(known -> !known.orders().isEmpty())
        .ifPresent(
            known ->
                open.apply(known)
                    .forEach(
                        (code, left) -> working.putAll(Attribution.of(left, known.byRoute(code)))));
    return new Found(wanted, lots, working);
  }

  private static Optional<MarketLots> lots(Supplier<MarketLots> read) {
    try {
      return Optional.of(read.get());
    } catch (EJBException | Refused unreachable) {
      LOG.log(Level.WARNING, "gaps without the monitor: {0}", unreachable.getMessage());
      return Optional.empty();
    }
  }
}

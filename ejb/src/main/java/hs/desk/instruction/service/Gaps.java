package hs.desk.instruction.service;

import hs.desk.calendar.service.TradingCalendar;
import hs.desk.instruction.Attribution;
import hs.desk.instruction.Gap;
import hs.desk.instruction.service.ListMemory.Mark;
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

  @Inject private LotsReader monitor;
  @Inject private OpenLines lines;
  @Inject private ListMemory memory;
  @Inject private TradingCalendar calendar;

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

  /** Something of these products and contracts. */
  private interface Of<T> {
    T asked(Set<String> productCodes, Set<String> instrumentIds);
  }

  public Found of(Collection<Gap.Key> keys) {
    return found(keys, monitor::read, lines::of, lines::details);
  }

  /**
   * The same for a list that many look at: what instructions want is remembered.
   *
   * @param mark taken before
   */
  public Found of(Mark mark, Collection<Gap.Key> keys) {
    LocalDate today = calendar.days().of(Instant.now());
    return found(
        keys,
        monitor::read,
        (products, contracts) ->
            memory.of(
                mark,
                List.of("wanted", today, products, contracts),
                () -> lines.of(products, contracts)),
        (products, contracts) ->
            memory.of(
                mark,
                List.of("open", products, contracts),
                () -> lines.details(products, contracts)));
  }

  /** The same without lines and positions, where gaps are not asked for. */
  public Found working(Collection<Gap.Key> keys) {
    return found(keys, monitor::orders, (products, contracts) -> Map.of(), lines::details);
  }

  private Found found(
      Collection<Gap.Key> keys,
      Of<MarketLots> read,
      Of<Map<Gap.Key, List<Gap.Line>>> wanted,
      Of<Map<String, List<Attribution.Open>>> open) {
    Set<String> products = new TreeSet<>();
    Set<String> contracts = new TreeSet<>();
    for (Gap.Key key : keys) {
      products.add(key.productCode());
      contracts.add(key.instrumentId());
    }
    Optional<MarketLots> lots = lots(() -> read.asked(products, contracts));
    Map<Long, BigDecimal> working = lots.map(known -> working(known, open)).orElse(Map.of());
    return new Found(wanted.asked(products, contracts), lots, working);
  }

  /** Asks for details only where something works. */
  private static Map<Long, BigDecimal> working(
      MarketLots lots, Of<Map<String, List<Attribution.Open>>> open) {
    Set<String> contracts = new TreeSet<>();
    lots.orders().forEach(order -> contracts.add(order.route().instrumentId()));
    Map<Long, BigDecimal> working = new HashMap<>();
    open.asked(lots.products(), contracts)
        .forEach((code, left) -> working.putAll(Attribution.of(left, lots.byRoute(code))));
    return working;
  }

  private static Optional<MarketLots> lots(Supplier<MarketLots> read) {
    try {
      return Optional.of(read.get());
    } catch (EJBException unreachable) {
      LOG.log(Level.WARNING, "gaps without the monitor: {0}", unreachable.getMessage());
      return Optional.empty();
    }
  }
}

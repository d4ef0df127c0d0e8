package hs.desk.instruction.service;

import hs.desk.instruction.Attribution;
import hs.desk.instruction.Gap;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
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

  public Found of(Collection<Gap.Key> keys) {
    return found(keys, monitor::read, lines::of);
  }

  /** The same without lines and positions, where gaps are not asked for. */
  public Found working(Collection<Gap.Key> keys) {
    return found(keys, monitor::orders, (products, contracts) -> Map.of());
  }

  private Found found(
      Collection<Gap.Key> keys,
      BiFunction<Set<String>, Set<String>, MarketLots> read,
      BiFunction<Set<String>, Set<String>, Map<Gap.Key, List<Gap.Line>>> wanted) {
    Set<String> products = new TreeSet<>();
    Set<String> contracts = new TreeSet<>();
    for (Gap.Key key : keys) {
      products.add(key.productCode());
      contracts.add(key.instrumentId());
    }
    Optional<MarketLots> lots = lots(() -> read.apply(products, contracts));
    Map<Long, BigDecimal> working = new HashMap<>();
    lots.ifPresent(known -> products.forEach(code -> working.putAll(working(code, known))));
    return new Found(wanted.apply(products, contracts), lots, working);
  }

  /** Asks for details only where something works. */
  private Map<Long, BigDecimal> working(String productCode, MarketLots lots) {
    var byRoute = lots.byRoute(productCode);
    Set<String> contracts = new TreeSet<>();
    byRoute.keySet().forEach(route -> contracts.add(route.instrumentId()));
    return Attribution.of(lines.details(productCode, contracts), byRoute);
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

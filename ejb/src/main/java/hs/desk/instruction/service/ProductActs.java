package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.check.service.RulesInForce;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.StartOver;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Market;
import hs.desk.product.Product;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Acts on one product: they lock its row first, so that they come one after the other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductActs {

  /** Whether an act can do without the market's figures. */
  public enum Need {
    REQUIRED,
    /** The act goes on, with null for the market, while the feed's database does not answer. */
    WELCOME
  }

  /** What was read before the transaction, and how many fills there were by then. */
  private record Reading(Market market, Fills fills) {

    /** Whether a rule was in force; for one that is newer the check itself starts over. */
    boolean checked() {
      return market != null && market.surroundings() != null;
    }
  }

  /** Fills booked so far, of the product and of all. */
  private record Fills(long product, long house) {}

  private static final Logger LOG = Logger.getLogger(ProductActs.class.getName());

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB private Acts acts;
  @EJB private MarketReader monitor;
  @Inject private RulesInForce rules;

  /** An act that needs no market. */
  public WrittenAnswer run(
      IdempotentRequest request, String productCode, Function<Product, WrittenAnswer> act) {
    return acts.once(request, () -> act.apply(lock(productCode)));
  }

  /**
   * An act on the market's figures; it starts over when fills of the product were booked after they
   * were read, or of any product where a house rule looks at all: what others hold was read before,
   * what they have open is read within, and a fill between the two would count in neither. Once it
   * started over, its last attempt keeps fills waiting until it is through.
   *
   * @param instrumentIds contracts whose figures it needs; asked before each attempt, may refuse
   */
  public WrittenAnswer run(
      IdempotentRequest request,
      String productCode,
      Supplier<Collection<String>> instrumentIds,
      BiFunction<Product, Market, WrittenAnswer> act) {
    return run(request, productCode, Need.REQUIRED, instrumentIds, act);
  }

  /** The same for an act that may do without. */
  public WrittenAnswer run(
      IdempotentRequest request,
      String productCode,
      Need need,
      Supplier<Collection<String>> instrumentIds,
      BiFunction<Product, Market, WrittenAnswer> act) {
    return acts.once(
        request,
        () -> read(productCode, need, instrumentIds.get()),
        reading -> {
          Product product = lock(productCode);
          requireSame(product.fills(), reading.fills().product());
          WrittenAnswer answer = act.apply(product, reading.market());
          if (reading.checked() && rules.house(productCode)) {
            requireSame(fills(productCode).house(), reading.fills().house());
          }
          return answer;
        },
        () -> held(productCode, need, instrumentIds, act));
  }

  /**
   * While fills are booked faster than the market is read, it is read behind the lock instead:
   * nobody books a fill of the product meanwhile, nor of any where a house rule looks at all.
   */
  private WrittenAnswer held(
      String productCode,
      Need need,
      Supplier<Collection<String>> instrumentIds,
      BiFunction<Product, Market, WrittenAnswer> act) {
    boolean house = rules.house(productCode);
    if (house) {
      lockAll();
    }
    Product product = lock(productCode);
    Market market = read(need, () -> monitor.read(productCode, instrumentIds.get()));
    WrittenAnswer answer = act.apply(product, market);
    if (!house && rules.house(productCode)) {
      throw new StartOver();
    }
    return answer;
  }

  /** One by one in the same order for everybody; who books a fill locks one alone. */
  private void lockAll() {
    strategy
        .createQuery("select p from Product p order by p.code", Product.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  private static void requireSame(long now, long read) {
    if (now != read) {
      throw new StartOver();
    }
  }

  private Reading read(String productCode, Need need, Collection<String> instrumentIds) {
    Fills fills = fills(productCode);
    return new Reading(read(need, () -> monitor.read(productCode, instrumentIds)), fills);
  }

  /** Null where the market is only welcome and its database does not answer. */
  static Market read(Need need, Supplier<Market> monitor) {
    try {
      return monitor.get();
    } catch (EJBException | Refused e) {
      boolean broken = e instanceof Refused refused && refused.reason() != Reason.UNAVAILABLE;
      if (need == Need.REQUIRED || broken) {
        throw e;
      }
      LOG.log(Level.FINE, "an act goes on without the market: {0}", e.getMessage());
      return null;
    }
  }

  private Fills fills(String productCode) {
    Map<String, Long> counts =
        strategy
            .createQuery("select p.code, p.fills from Product p", Object[].class)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    return new Fills(
        counts.getOrDefault(productCode, 0L),
        counts.values().stream().mapToLong(Long::longValue).sum());
  }

  private Product lock(String productCode) {
    Product product = strategy.find(Product.class, productCode, LockModeType.PESSIMISTIC_WRITE);
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", productCode);
    }
    return product;
  }
}

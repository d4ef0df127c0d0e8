package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.StartOver;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Market;
import hs.desk.product.Product;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** Acts on one product: they lock its row first, so that they come one after the other. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProductActs {

  /** What was read before the transaction, and how many fills the product had by then. */
  private record Reading(Market market, long fills) {}

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject private Acts acts;
  @Inject private MarketReader monitor;

  /** An act that needs no market. */
  public WrittenAnswer run(
      IdempotentRequest request, String productCode, Function<Product, WrittenAnswer> act) {
    return acts.once(request, () -> act.apply(lock(productCode)));
  }

  /**
   * An act on the market's figures; it starts over when fills of the product were booked after they
   * were read.
   *
   * @param instrumentIds contracts whose figures it needs; asked before each attempt, may refuse
   */
  public WrittenAnswer run(
      IdempotentRequest request,
      String productCode,
      Supplier<Collection<String>> instrumentIds,
      BiFunction<Product, Market, WrittenAnswer> act) {
    return acts.once(
        request,
        () -> read(productCode, instrumentIds.get()),
        reading -> {
          Product product = lock(productCode);
          if (product.fills() != reading.fills()) {
            throw new StartOver();
          }
          return act.apply(product, reading.market());
        });
  }

  private Reading read(String productCode, Collection<String> instrumentIds) {
    Product product = strategy.find(Product.class, productCode);
    long fills = product == null ? 0 : product.fills();
    return new Reading(monitor.read(productCode, instrumentIds), fills);
  }

  private Product lock(String productCode) {
    Product product = strategy.find(Product.class, productCode, LockModeType.PESSIMISTIC_WRITE);
    if (product == null) {
      throw Refused.of(Reason.NOT_FOUND, "product-not-found", productCode);
    }
    return product;
  }
}

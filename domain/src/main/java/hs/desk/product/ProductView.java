package hs.desk.product;

import java.math.BigDecimal;

/**
 * A product as callers see it. To who only administers users it is code and name, the rest null.
 *
 * @param approvalsRequired people other than the author who must approve, 0 to 2
 * @param driftTolerance a fraction
 * @param nav net asset value in {@code currency}; null when not known
 */
public record ProductView(
    String code,
    String name,
    ProductState state,
    Integer approvalsRequired,
    BigDecimal driftTolerance,
    String defaultAccountId,
    String currency,
    BigDecimal nav,
    Long version) {

  public static ProductView of(Product product) {
    return new ProductView(
        product.code(),
        product.name(),
        product.state(),
        product.approvalsRequired(),
        product.driftTolerance(),
        product.defaultAccountId(),
        product.currency(),
        product.nav(),
        product.version());
  }

  /** For who may know that it exists and no more. */
  public static ProductView named(Product product) {
    return new ProductView(
        product.code(), product.name(), null, null, null, null, null, null, null);
  }
}

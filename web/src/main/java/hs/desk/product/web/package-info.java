/**
 * Products over REST.
 *
 * <p>Enters: calls on {@code api/products}. Leaves: {@link hs.desk.product.ProductView}.
 *
 * <p>Rules: 1. What the caller does not see is absent. 2. ADMIN alone reads codes and names.
 *
 * <p>Out of scope: who may change a product.
 */
package hs.desk.product.web;

/**
 * Products as their users see them.
 *
 * <p>Enters: a caller. Leaves: {@link hs.desk.product.ProductView}.
 *
 * <p>Rules: 1. A caller sees the products on which he has a role other than ADMIN. 2. ADMIN alone
 * sees codes and names, so that roles can be granted.
 *
 * <p>Out of scope: changing a product.
 */
package hs.desk.product.service;

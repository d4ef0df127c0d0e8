/**
 * Products as their users see them.
 *
 * <p>Enters: a caller; what RISK sets. Leaves: {@link hs.desk.product.ProductView}; event {@code
 * product.state}, on the topic of the product's instructions: who works on them hears at once what
 * it takes.
 *
 * <p>Rules: 1. A caller sees the products on which he has a role other than ADMIN. 2. ADMIN alone
 * sees codes and names, so that roles can be granted. 3. RISK alone changes a product, and under
 * its lock.
 *
 * <p>Out of scope: what a state means for an instruction.
 */
package hs.desk.product.service;

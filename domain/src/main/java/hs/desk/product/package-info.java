/**
 * Products (产品): the funds the desk trades for.
 *
 * <p>Enters: rows of {@code product}. Leaves: {@link hs.desk.product.Product}, read by every act on
 * an instruction, which locks its row first.
 *
 * <p>Rules: 1. A HALTED product refuses new instructions and nothing else: cancelling always works.
 * 2. A REDUCE_ONLY product takes lines that reduce. 3. The code {@code *} is no product.
 *
 * <p>Out of scope: who may act on a product.
 */
package hs.desk.product;

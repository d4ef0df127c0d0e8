/**
 * Looking things up, seen from outside: products, contracts, health.
 *
 * <p>Enters: calls on REST. Leaves: verdicts.
 *
 * <p>Rules: 1. Only the demo world's fixed facts are relied on: its users, products and rights.
 *
 * <p>Out of scope: instructions.
 */
package hs.desk.lookup;

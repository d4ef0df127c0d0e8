/**
 * Quotes on the wire: the live socket and the same rows by REST.
 *
 * <p>Enters: filters. Leaves: rows of topic {@code stock}, cut down to what the caller may see.
 *
 * <p>Rules: 1. Socket and REST answer the same rows under the same epoch and seq. 2. Whoever is
 * logged in sees all quotes; a filter by product does not apply.
 *
 * <p>Out of scope: how a row comes about.
 */
package hs.desk.quote.web;

/**
 * The counterparty's side of the monitor database: contracts, quotes, orders, trades, positions and
 * accounts as a feed keeps them, and the rows it writes.
 *
 * <p>Enters: contracts and opening positions from the demo world, or the rows of an earlier run.
 * Leaves: rows of {@code pms_monitor}.
 *
 * <p>Rules: 1. A trade, its order, its positions and its account are written in one transaction. 2.
 * Account figures are recomputed from the rows below them, never carried forward by hand. 3. Prices
 * are on the tick and inside the limits; a missing price is null. 4. SHFE and INE close the lots
 * that the order names; elsewhere today's lots go first; of stocks and ETFs only yesterday's can be
 * sold. 5. What is computed here is deliberately not shared with the desk: a feed that used the
 * desk's own formulas could not show a fault in them.
 *
 * <p>Out of scope: how prices move, what the demo world holds.
 */
package hs.desk.devstack.feed;

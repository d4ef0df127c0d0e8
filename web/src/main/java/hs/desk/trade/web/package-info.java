/**
 * Trades and the traders' work on the wire: statistics of the day's trades as a live socket and by
 * REST; {@code api/trade-details/}, {@code api/trades/unmatched/}, {@code api/contracts/}.
 *
 * <p>Enters: filters, claims, fills. Leaves: rows of topic {@code trade_statistic}, cut down to
 * what the caller may see; pages of details and trades; the detail after an act.
 *
 * <p>Rules: 1. Socket and REST answer the same rows under the same epoch and seq. 2. Codes that are
 * unknown or foreign match nothing. 3. A resource reads the request, calls one service method and
 * chooses the status.
 *
 * <p>Out of scope: how a row comes about; permission and rules, which the services hold.
 */
package hs.desk.trade.web;

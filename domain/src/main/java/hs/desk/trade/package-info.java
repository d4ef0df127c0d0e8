/**
 * Trades (成交): what was bought and sold, and the words for side and offset that orders and details
 * share with them.
 *
 * <p>Enters: the feed's trade rows. Leaves: {@link hs.desk.trade.BuySell} and {@link
 * hs.desk.trade.OpenClose}, used wherever a side or an offset is told.
 *
 * <p>Rules: 1. Bought is positive, sold is negative. 2. A trade is known by trading day, exchange,
 * trade id and side.
 *
 * <p>Out of scope: which detail a trade fills.
 */
package hs.desk.trade;

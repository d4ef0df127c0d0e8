/**
 * Trades (成交): what was bought and sold, and the words for side and offset that orders and details
 * share with them.
 *
 * <p>Enters: the feed's trade rows. Leaves: {@link hs.desk.trade.BuySell} and {@link
 * hs.desk.trade.OpenClose}, used wherever a side or an offset is told; what a day's trades come to.
 *
 * <p>Rules: 1. Bought is positive, sold is negative. 2. A trade is known by trading day, exchange,
 * trade id and side. 3. A fee is rounded to the cent per trade; a plain close counts as today's
 * lots first where the exchange does not want them named. 4. Profit of closing is taken from the
 * cost that left the position, so that no rule of matching lots changes the day's profit.
 *
 * <p>Out of scope: which detail a trade fills.
 */
package hs.desk.trade;

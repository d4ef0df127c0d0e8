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
 * <p>Rules of matching ({@link hs.desk.trade.TradeMatcher}): 1. A trade belongs to a detail of
 * equal product, account, contract, side and offset; on a later day than the detail's own, what was
 * to close today's lots closes yesterday's. 2. It was traded after the instruction was approved,
 * and what was noted as unmatched before the approval stays so; of a contract that an amendment
 * brings in, its coming into force counts. 3. It fills what is open, oldest first, never more than
 * is left, and never more than its volume in all. 4. Before that it confirms what was booked by
 * hand without a trade id at its price, oldest first, in any split; and before all, what was booked
 * under its id; both of its trading day alone, because ids and prices come again on other days. 5.
 * What was taken back is not matched to that detail again.
 *
 * <p>Out of scope: how details come about, where trades are read and fills are stored.
 */
package hs.desk.trade;

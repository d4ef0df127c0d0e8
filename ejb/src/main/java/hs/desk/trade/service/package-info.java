/**
 * The work of traders: details claimed, fills booked by hand and from the feed's trades, and what
 * belongs to nobody.
 *
 * <p>Enters: traders' acts; rows of {@code trade_record}. Leaves: fills with the trades behind
 * them, events {@code detail.…}, {@code fill.…} and {@code instruction.status}, mails to the
 * instruction's principals; the lists traders work from, and of what was traded.
 *
 * <p>Rules: 1. Every act locks the row of its product first, so that acts on one product follow one
 * another, on all nodes. 2. Fill, detail, line and instruction change in one transaction; events
 * come last. 3. A trade of the feed is taken once: what stands behind fills is summed under the
 * lock, and never above its volume. 4. The feed's trades are read by one node at a time, the one
 * that holds the row of {@code trade_reading}, on a thread of its own ({@code desk-trades}); when
 * it dies another goes on from where the row says, at most {@code 5 s} later. Two that read at once
 * do no harm (rule 3). 5. Twice a second trades are read with five seconds of overlap, because a
 * transaction may commit later than another that began after it. 6. What belongs to nothing is kept
 * in {@code unmatched_trade} with the time it was noted; an instruction approved after that never
 * gets it, nor a contract that an amendment brought in after it was traded, and what somebody took
 * back nobody gets by itself. 7. A fill by hand is checked ({@link hs.desk.check.HandFill}) unless
 * the feed says the same; feed fills and reversals never are. 8. A claim of who is no trader of the
 * product any more is given back: nobody else could work the detail. Every node looks for such
 * claims, on a thread of its own ({@code desk-claims}), and the lock of the product lets one of
 * them give each back.
 *
 * <p>Out of scope: which trade belongs where ({@link hs.desk.trade.TradeMatcher}), the lives of
 * instructions.
 */
package hs.desk.trade.service;

/**
 * From the feed's tables to numbered rows: the engine, and the tables every reader of live data
 * shares.
 *
 * <p>Enters: changed rows of {@code pms_monitor} ({@link hs.desk.monitor.ChangeSource}). Leaves:
 * {@link hs.desk.monitor.TopicTable}s whose rows are JSON text with a number; readers are told
 * after each batch ({@link hs.desk.monitor.Topics}).
 *
 * <p>Rules: 1. One thread, {@code desk-monitor}, is the only writer. 2. All rows changed by one
 * reading of the feed carry one {@code seq}; a row whose text did not change keeps its number. 3. A
 * row is serialised once per change. 4. An epoch is drawn from the counter row of {@code
 * strategy.lease} and never used twice. 5. Removals stay known for the trading day, so that {@code
 * since} is answered exactly. 6. A reading is one REPEATABLE READ transaction over all tables,
 * re-reads half a second of {@code update_time}, once a second five, and compares everything every
 * 60 s. 7. A database that is away ages the data, and says so; nothing is recomputed, nothing is
 * lost. 8. A change is worked out in the rows it touches and no others: sums move by what their
 * parts moved, exactly. 9. Statistics are of the trading day of the contract's quote. 10. What the
 * feed gives wins, what it leaves null is computed; what cannot be told stays null. 11. What
 * instructions want is read on every node by a thread of its own, {@code desk-plans}, woken by
 * events; the engine takes what is there and never waits for it.
 *
 * <p>In a cluster one node's engine publishes and the others show its rows ({@link
 * hs.desk.monitor.cluster}); without Redis each runs its own under its own epoch. The feed rolls
 * the day: every engine takes its statistics anew with the trading day of the quotes.
 *
 * <p>Out of scope: who may see which row, frames, sockets.
 */
package hs.desk.monitor;

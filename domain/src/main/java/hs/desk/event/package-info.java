/**
 * Events: what happened, its gap-free order, and the answers that may be given again.
 *
 * <p>Enters: {@link hs.desk.event.NewEvent}, written in the transaction it tells of. Leaves: {@link
 * hs.desk.event.Event} with its number in {@link hs.desk.event.EventSeq}.
 *
 * <p>Rules: 1. An event is inserted once, in the business transaction, and never changed. 2. Its
 * number is given after commit, without gaps, by whoever holds {@link hs.desk.event.EventHead}. 3.
 * Each number carries the hash of its event and of the number before: {@link
 * hs.desk.event.EventChain}. 4. Only answers of acts that succeeded are kept for replay.
 *
 * <p>Out of scope: who hears of an event.
 */
package hs.desk.event;

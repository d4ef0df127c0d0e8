/**
 * Rows that nobody asks for any more are taken away.
 *
 * <p>Enters: nothing but time. Leaves: {@code idempotency}, {@code login_failure}, {@code session}
 * and {@code instruction_viewer} without what is over.
 *
 * <p>Rules: 1. Every node prunes, on a thread of its own, every {@code hs.pruning.every}: who
 * deletes a row does not matter, and what one left another finds. 2. A batch is a transaction of at
 * most {@link hs.desk.pruning.OldRows#BATCH} rows, by the database's clock, so that no other waits
 * long for it. 3. Answers go after 24 hours, failures once they lock nobody, sessions a day after
 * they ended, viewers after an hour. 4. Nothing else is ever deleted: not what people did, not
 * mail, not the trail.
 *
 * <p>Out of scope: whether an old row still counts, which its reader decides.
 */
package hs.desk.pruning;

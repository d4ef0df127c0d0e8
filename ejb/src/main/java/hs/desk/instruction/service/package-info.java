/**
 * Instructions, given and read: the transactions around them.
 *
 * <p>Enters: a manager's {@link hs.desk.instruction.NewAdjustment}; ids and filters of readers.
 * Leaves: stored instructions with their event, mails and idempotent answer; views.
 *
 * <p>Rules: 1. Order of an act: permission, stored answer, the monitor in one transaction of its
 * own, then the strategy transaction: idempotency row, lock of the product, permission and state
 * again, instruction with snapshot, lines and details, event, mails, answer. 2. The monitor and the
 * strategy database never meet in one transaction. 3. One act writes one event of topic {@code
 * instruction}. 4. An act that met a deadlock, a lock that took too long or a faster copy of itself
 * is run again outside its transaction, three times in all. 5. A reader finds what is foreign to
 * him as absent. 6. No number of queries grows with the number of lines.
 *
 * <p>Out of scope: what an instruction is made of ({@code hs.desk.instruction}), limits, fills.
 */
package hs.desk.instruction.service;

/**
 * Instructions, given, led through their life and read: the transactions around them.
 *
 * <p>Enters: a manager's {@link hs.desk.instruction.NewAdjustment}; what people ask of a draft, a
 * status, a line or an amendment; the panic stop of a product ({@link
 * hs.desk.instruction.service.Stopping}); ids and filters of readers. Leaves: stored instructions
 * with their events, mails and idempotent answers; views, with their fills; what is still to be
 * done of product and contract ({@link hs.desk.instruction.service.Gaps}); who looks at an
 * instruction now ({@link hs.desk.instruction.service.Viewing}).
 *
 * <p>Rules: 1. Order of an act: permission, the monitor in one transaction of its own, then the
 * strategy transaction: idempotency row, or the stored answer where there is one; lock of the
 * product, permission and state again, what changes, events, mails, answer. 2. The monitor and the
 * strategy database never meet in one transaction; when fills of the product were booked between
 * the two, or of any where a house rule looks at all, the act starts over; the last of three
 * attempts lets fills wait for it ({@code docs/adr/0009}). 3. One event of topic {@code
 * instruction} for each thing an act changes: a new instruction is one event; an approval that
 * moves the status is two. 4. An act that met a deadlock or a lock that took too long is run again
 * outside its transaction, three times in all. 5. A reader finds what is foreign to him as absent.
 * 6. No number of queries grows with the number of lines. 7. What is refused is refused in the
 * order not found, forbidden, stale, conflict, rule.
 *
 * <p>Jobs: expiry ({@link hs.desk.instruction.service.ExpiryWatch}) runs on a thread of its own on
 * every node; each instruction that is over is ended by whichever node locks its product first, and
 * by no other, because it looks again under the lock.
 *
 * <p>Out of scope: what an instruction is made of ({@code hs.desk.instruction}), limits, how fills
 * are booked ({@code hs.desk.trade.service}).
 */
package hs.desk.instruction.service;

/**
 * Events written with the business, numbered after commit, read by number.
 *
 * <p>Enters: {@link hs.desk.event.NewEvent} inside a business transaction. Leaves: numbered events,
 * and a wake-up on the bus when there are new ones.
 *
 * <p>Rules: 1. An event is inserted in the transaction it tells of; if that rolls back, it never
 * was. 2. Numbers have no gaps and follow the order of {@code event_pending}; who gives them holds
 * {@code event_head} to commit and reads what is pending only after it holds it. 3. Every node runs
 * a relay on a thread of its own; any of them may number, one at a time. It is woken by commits of
 * its own node and looks every {@code hs.event.poll-ms}, so that what a crash left is found by
 * whoever lives. 4. Nothing leaves the process before commit. 5. A write runs through {@link
 * hs.desk.event.service.Acts}: key, act and stored answer are one transaction; contention runs it
 * again, three times in all.
 *
 * <p>Out of scope: who may see an event, how it is pushed.
 */
package hs.desk.event.service;

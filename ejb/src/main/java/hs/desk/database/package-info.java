/**
 * The breaker before the databases, how rows are read that would be dear as entities, and how
 * several queries see one moment.
 *
 * <p>Enters: whoever is about to use a database. Leaves: nothing, or a refusal at once.
 *
 * <p>Rules: 1. Each database is asked four times a second by a thread of its own, {@code
 * desk-watch-…}, on every node. 2. It counts as away when the last question failed or waits for
 * more than a second; as back with the first answer. 3. A call that is under way when a database
 * begins to hang waits for the driver's time-out; every later one is refused. 4. The desk's own
 * loops on {@code strategy} ask here too, so that an outage is a line in the log and not a page for
 * each attempt. 5. Who shows what two queries say of the same thing asks them in {@link
 * hs.desk.database.OneMoment}: the pool of {@code strategy} is READ COMMITTED, as its locks want.
 *
 * <p>Out of scope: readiness, which asks by itself.
 */
package hs.desk.database;

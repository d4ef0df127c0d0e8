/**
 * Whether the node can do its work: what it checks before it starts, and what it says when asked.
 *
 * <p>Enters: questions of {@code /health/live}, {@code /health/ready}, {@code /health/started}.
 * Leaves: answers within a time-out, whatever hangs.
 *
 * <p>Rules: 1. A node whose tables are not those it was built for does not start. 2. It is ready
 * when the strategy and the monitor database answer. Without Redis, mail server, user directory or
 * the directory of people it is ready and degraded, and says which. 3. It is alive while its loops
 * run; each loop says so when it starts ({@link hs.desk.health.Loops}), and those that do the same
 * again and again share how ({@link hs.desk.health.Loop}, {@link hs.desk.health.Sweep}). 4. A probe
 * that hangs is not started again before it ends. 5. When the server begins to stop, the node is
 * not ready any more, says goodbye to its sockets a few at a time, and lets the calls under way
 * end; only then the server goes on stopping.
 *
 * <p>Out of scope: migrating; an operator's account does that.
 */
package hs.desk.health;

/**
 * The main job seen from outside: a manager's adjustment, its preview, its lists, and everything
 * that is refused.
 *
 * <p>Enters: the suite's desk. Leaves: instructions of the demo products, each with a note of its
 * own, so that no test meets another's.
 *
 * <p>Rules: 1. What an answer says is compared with its own snapshot and with the databases, never
 * with numbers that the moving market changes. 2. What is refused leaves no row.
 *
 * <p>Out of scope: sockets and the screens.
 */
package hs.desk.adjustment;

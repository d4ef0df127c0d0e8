/**
 * Tells whoever waits that something changed: on this node at once, on the others through Redis.
 *
 * <p>Enters: {@link hs.desk.bus.Bus#wake}, after a commit. Leaves: the reactions registered for the
 * channel are run, on every node.
 *
 * <p>Rules: 1. A wake-up carries no content: whoever is woken reads the database. 2. Wake-ups of
 * one channel that arrive while one waits are one. 3. A wake-up may be lost between nodes and may
 * come twice: every listener also polls. 4. Redis that is down, frozen or absent costs the caller
 * nothing; what could not be told is told when it is back. 5. {@link hs.desk.bus.Redis} is the one
 * way to Redis, single or cluster; Redis Cluster passes a message on to all its nodes.
 *
 * <p>In a cluster every node runs its own bus; its threads are named {@code desk-bus-…}.
 *
 * <p>Out of scope: rows and events themselves, and their order.
 */
package hs.desk.bus;

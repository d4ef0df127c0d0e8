/**
 * One engine for all nodes: who runs it, how its rows reach the others, and what a node does by
 * itself.
 *
 * <p>Enters: batches of the engine, entries of other nodes. Leaves: the node's {@link
 * hs.desk.monitor.Board}, the same rows under the same numbers on every node.
 *
 * <p>Rules: 1. Who holds the lease {@code engine} of {@code strategy.lease} publishes; its epoch is
 * drawn from the counter there and never used twice. The lease lasts 2.5 s of the database's time
 * and is renewed every 300 ms. 2. Redis holds the rows (hash), the last entries (stream) and a head
 * with epoch, number and fence. One script writes all three, and refuses an epoch below the fence
 * and an entry that does not follow the last. A new holder raises the fence before it reads the
 * feed. 3. A holder shows a batch itself after Redis took it. 4. Others load everything and the
 * stream's end at one moment, then apply entries in order; one that does not follow makes them load
 * again. 5. No node shows an epoch below the fence or the lease's. 6. When the published rows are
 * lost, or a fence stands against its epoch, the holder draws a new epoch if the lease is still its
 * own, and publishes everything. 7. Without Redis for 2 s a node gives the lease up and runs its
 * own engine under its own epoch. It goes back when Redis has answered twice: by taking the lease,
 * or to the epoch somebody holds the lease with, and only after it heard an entry of it that was
 * read later than what the node shows; after 10 s without one it runs by itself again. What an
 * outage left in Redis, or a holder could not tell during it, is never shown again. 8. A process
 * that stood still for 2 s shows nothing until it has made sure, after it woke, that its epoch
 * still holds. 9. A holder that cannot read the feed for 10 s lets another try; who could not read
 * it must, before it may lead. 10. The holder speaks twice a second, with the age of the feed;
 * silence ages it on every node; a feed that hangs does not silence it.
 *
 * <p>Every node runs this, on threads {@code desk-monitor}, {@code desk-lease}, {@code desk-pulse};
 * the holder's engine reads on {@code desk-engine}.
 *
 * <p>Out of scope: what a row says; events, which have numbers of their own.
 */
package hs.desk.monitor.cluster;

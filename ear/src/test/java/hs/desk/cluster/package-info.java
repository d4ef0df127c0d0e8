/**
 * A desk of two nodes, seen from outside.
 *
 * <p>Rules: 1. Both nodes show the same rows under the same epoch and number, and a number of one
 * is answered exactly by the other. 2. When the node that publishes dies, the other does so within
 * five seconds, under a new epoch. 3. A node that stood still shows nothing of an epoch that has
 * ended. 4. A Redis that is wiped, or away, costs a new epoch and no rows. 5. A session that ends
 * on one node is dead on the other within a second, with Redis and without. 6. A node that stands
 * still inside a transaction loses its locks after five seconds. 7. A node that stops closes its
 * sockets with 1012 and hands the lease over. 8. A mail leaves once, whichever node sends it; again
 * only where a dialogue was open, and counted. 9. A role or a state that one node changes is heeded
 * by the other within a second, with Redis and without.
 */
package hs.desk.cluster;

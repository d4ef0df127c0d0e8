/**
 * The sockets from outside: what a client of the contract sees, with a moving market.
 *
 * <p>Enters: the suite's desk. Leaves: nothing; roles and services are brought back.
 *
 * <p>Rules: 1. A client that applies the frames holds what REST answers. 2. What may not be seen
 * never arrives. 3. {@code since} is answered exactly. 4. What breaks the contract ends the socket,
 * with an error frame and the right code. 5. A reader that stops reading is merged, then closed;
 * nobody else notices.
 *
 * <p>Out of scope: speed.
 */
package hs.desk.live;

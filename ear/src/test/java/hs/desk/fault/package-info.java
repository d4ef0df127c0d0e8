/**
 * What the desk promises when something under it goes away: nothing acknowledged is lost, nothing
 * is doubled, nothing is half-written, and what waited arrives in order.
 *
 * <p>Enters: the suite's desk and the control of its services. Leaves: all services running again.
 *
 * <p>Rules: 1. Without SMTP, Redis or both a write is answered as before. 2. What waited arrives
 * when they are back, in order. 3. A node killed at any moment leaves whole instructions only; a
 * retried key is one instruction. 4. A seed that is printed repeats the moments, not the
 * interleaving. 5. Nodes share sessions and data, and the death of one is not the other's. 6.
 * Without the database a call is refused within 2 s with Retry-After, and served within 3 s of its
 * return. 7. Through kills, resets and cuts every client gets each committed event it may see once,
 * in order, and in the end holds the database's rows. 8. No write fails whatever becomes of Redis,
 * a primary of its cluster, directory or mail, and every socket gets rows or is told that they are
 * old. 9. Nodes that restart in turn fail no call. 10. One status is one, whichever node is asked.
 *
 * <p>Out of scope: loss of power, loss of the database's disk.
 */
package hs.desk.fault;

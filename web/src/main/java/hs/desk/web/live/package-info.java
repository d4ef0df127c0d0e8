/**
 * The live half of the desk: sockets that show state and events (design.md §6).
 *
 * <p>Enters: handshakes, client messages, changed topic tables, numbered events, changed rights and
 * ended sessions. Leaves: frames, close codes.
 *
 * <p>Rules: 1. Who may not connect is refused before the upgrade. 2. One thread, {@code
 * desk-live-reactor}, decides and writes for all sockets; it never waits for a database or a
 * client. 3. A socket of a state topic has no queue: it remembers the number it has told and is
 * told what changed after it, so a slow one gets one merged delta. 4. Events are never dropped or
 * merged; a socket that cannot keep up is closed with 1013 and comes back with {@code since}. 5.
 * One frame at a time per socket, with a deadline of our own; no more than 64 KiB are under way to
 * a client that answers pings, however much the buffers between would hold: what it reads is not
 * old. 6. Sockets that see the same from the same number on share the encoded frame. 7. A right
 * that was revoked stops showing rows within a second; an ended session closes its sockets with
 * 1008. 8. An {@code error} frame precedes every close the desk asks for, where the socket still
 * takes one. 9. After the process stood still no state is shown until its epoch is known to hold
 * ({@link hs.desk.monitor.Topics#trusted}).
 *
 * <p>Every node runs this for its own sockets.
 *
 * <p>Out of scope: what a row says, who may see which product.
 */
package hs.desk.web.live;

/**
 * Redis on loopback, append-only.
 *
 * <p>Enters: a data folder and a port. Leaves: a server that answers PING.
 *
 * <ol>
 *   <li>It holds nothing that is not elsewhere too: {@code --fresh} may drop it at any time.
 * </ol>
 *
 * <p>Out of scope: what the application keeps in it.
 */
package hs.desk.devstack.redis;

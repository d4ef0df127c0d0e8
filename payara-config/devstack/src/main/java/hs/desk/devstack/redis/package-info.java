/**
 * Redis on loopback, append-only: one server, or a cluster of six.
 *
 * <p>Enters: a data folder and a port. Leaves: a server that answers PING, or six that agree.
 *
 * <ol>
 *   <li>It holds nothing that is not elsewhere too: {@code --fresh} may drop it at any time.
 * </ol>
 *
 * <p>Out of scope: what the application keeps in it.
 */
package hs.desk.devstack.redis;

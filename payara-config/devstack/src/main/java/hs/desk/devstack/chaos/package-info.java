/**
 * A bad network on one machine: TCP proxies that cut, delay, swallow, and pass one way only.
 *
 * <p>Enters: a port to stand before, and a fault somebody asks for. Leaves: connections that suffer
 * it, open ones and new ones alike, until it is mended.
 *
 * <ol>
 *   <li>No byte is lost or changed on a connection that lives: what a fault holds back goes through
 *       when it is mended, as TCP would have it.
 *   <li>A cut is a reset, not an orderly end.
 *   <li>Chance follows from a seed.
 * </ol>
 *
 * <p>Out of scope: lost packets and bandwidth; the addresses that Redis Cluster nodes tell their
 * clients, which go past every proxy.
 */
package hs.desk.devstack.chaos;

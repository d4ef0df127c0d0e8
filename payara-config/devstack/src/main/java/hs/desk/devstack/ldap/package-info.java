/**
 * The company directory on loopback: people, groups, demo users.
 *
 * <p>Enters: a port. Leaves: an LDAP server with {@code people.ldif} in it.
 *
 * <ol>
 *   <li>Nobody reads without a bind; the realm binds with an account of its own.
 *   <li>A demo user's password is his user name; the application refuses such outside the demo
 *       profile.
 *   <li>Groups say who works in which department, never who may do what on a product.
 * </ol>
 *
 * <p>Out of scope: log-in itself (the application's realm).
 */
package hs.desk.devstack.ldap;

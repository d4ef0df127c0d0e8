/**
 * Who works at the desk: roles on products, log-in sessions, failed log-ins, preferences, and the
 * people of the house as {@code dataweb_read} knows them.
 *
 * <p>Enters: user names. Leaves: what a name may do, and whether a token is still good.
 *
 * <p>Rules: 1. A role is held on one product, or on {@code *} for all. 2. {@code ADMIN} sees no
 * product data. 3. A token is known here by its SHA-256 only.
 *
 * <p>Out of scope: passwords (the directory keeps them), transport.
 */
package hs.desk.user;

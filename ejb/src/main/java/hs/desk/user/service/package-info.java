/**
 * Who is asking, and what may he do: log-in, sessions, roles on products, names of people.
 *
 * <p>Enters: user names, tokens. Leaves: rights, sessions, names; events of topic {@code user}.
 *
 * <p>Rules: 1. {@code user_role_product} is the authority for roles; groups of the directory are
 * not asked. 2. A revoked role, and an ended session, is refused on every node within one second.
 * 3. A token is stored as its SHA-256 only. 4. When {@code dataweb_read} is down, names are
 * missing, who left is known as it said last, and nothing else is missing. 5. A wrong password, an
 * unknown user name and one who left are told the same. 6. Log-ins that succeeded, failed or were
 * denied, and log-outs, are events; those that were denied are bounded. 7. Who is not active in
 * {@code dataweb_read} is out within a minute: every node looks every ten seconds, on a thread of
 * its own, and ends his sessions as a log-out does; who ends one does not matter. Whom that
 * database does not know may work.
 *
 * <p>Out of scope: checking the password itself, which the transport does through the server's
 * realm.
 */
package hs.desk.user.service;

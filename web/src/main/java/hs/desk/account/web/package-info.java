/**
 * Accounts on the wire: the live socket and the same rows by REST.
 *
 * <p>Enters: filters. Leaves: rows of topic {@code acc}, cut down to what the caller may see.
 *
 * <p>Rules: 1. Socket and REST answer the same rows under the same epoch and seq. 2. A filter by
 * contract does not apply.
 *
 * <p>Out of scope: how a row comes about.
 */
package hs.desk.account.web;

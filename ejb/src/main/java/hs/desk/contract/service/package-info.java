/**
 * Contracts as everybody may look them up.
 *
 * <p>Enters: filters, ids. Leaves: {@link hs.desk.contract.ContractRow}, {@link
 * hs.desk.contract.ContractDetail}.
 *
 * <p>Rules: 1. The feed's database is read outside any transaction over the desk's own. 2. A search
 * matches any part of id or name, and the initials of the name's Chinese characters, in any case
 * and in any of their readings. 3. An unknown code in a filter matches nothing.
 *
 * <p>Out of scope: who holds what.
 */
package hs.desk.contract.service;

/**
 * The audit trail as its keepers use it: a day of it to read, and its head kept outside.
 *
 * <p>Enters: {@code event}, {@code event_seq}, {@code event_head}. Leaves: entries of a day, lines
 * in the file of heads.
 *
 * <p>Rules: 1. Risk control reads the trail of its products, an administrator that of users and
 * roles; what belongs to no product needs the role on all. 2. Every node that is told a file
 * ({@code hs.audit.heads}) appends the chain's head to it at start and every {@code
 * hs.audit.heads-minutes} where it has moved, on a thread of its own: time, epoch, number, hash. 3.
 * The file only grows; whoever keeps it keeps it where the database's superuser cannot write. A
 * node that is told none says so when it starts.
 *
 * <p>Out of scope: proving the trail, which is {@code verify-audit}'s.
 */
package hs.desk.audit.service;

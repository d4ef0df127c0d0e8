/**
 * What follows from a commit, seen from outside: numbered events, mails.
 *
 * <p>Enters: rows as the application's account may write them, calls on REST. Leaves: verdicts.
 *
 * <p>Rules: 1. A row written by hand stands for one a crashed node left. 2. Each test looks for its
 * own events and mails; others write at the same time.
 *
 * <p>Out of scope: sockets.
 */
package hs.desk.outbox;

/**
 * Proves the audit trail, and moves what is old out of the way.
 *
 * <p>Enters: a database account that may read {@code event}, {@code event_seq}, {@code event_head},
 * {@code event_pending} and {@code event_archive}; the file of heads. Leaves: the first number that
 * is wrong, or none; with {@code --archive-before} a file of rows and their anchor.
 *
 * <p>Rules: 1. Checking changes nothing. 2. What is archived was checked first, and is deleted only
 * after its file is on disk and reads back. 3. The chain goes on from the anchor. 4. The password
 * comes from the environment, never from the command line.
 *
 * <p>Out of scope: who keeps the file of heads where nobody can write it anew.
 */
package hs.desk.devstack.audit;

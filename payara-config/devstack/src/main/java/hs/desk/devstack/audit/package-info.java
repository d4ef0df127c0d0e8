/**
 * Proves the audit trail, and moves what is old out of the way.
 *
 * <p>Enters: a database account that may read {@code event}, {@code event_seq}, {@code event_head},
 * {@code event_pending} and {@code event_archive}; the file of heads; the folder of the archive.
 * Leaves: the first number that is wrong, or none; with {@code --archive-before} files of rows and
 * their anchors.
 *
 * <p>Rules: 1. Checking changes nothing. 2. No row and no anchor is believed: what is archived is
 * proved by its files or, where they are not named, called unproved. 3. What is archived was
 * checked first, and is deleted only after its file is on disk and reads back. 4. The chain goes on
 * from the anchor; each slice has its own file, anchor and transaction. 5. The password comes from
 * the environment, never from the command line.
 *
 * <p>Out of scope: who keeps the heads and the archive where the database's superuser cannot write.
 */
package hs.desk.devstack.audit;

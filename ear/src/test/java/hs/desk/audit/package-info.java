/**
 * The audit trail under attack, and as its keepers read it.
 *
 * <p>Enters: the suite's desk, whose trail is copied into a schema of its own before anybody
 * tampers with it; the file of heads its nodes write. Leaves: nothing.
 */
package hs.desk.audit;

/**
 * The audit trail over HTTP, at {@code api/audit/}.
 *
 * <p>Enters: a day. Leaves: its events as a file.
 *
 * <p>Out of scope: who may read which event.
 */
package hs.desk.audit.web;

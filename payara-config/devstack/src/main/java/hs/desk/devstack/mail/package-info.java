/**
 * An SMTP server that keeps what it gets and shows it: nothing leaves the machine.
 *
 * <p>Enters: mail by SMTP. Leaves: a page and JSON over HTTP, newest first.
 *
 * <ol>
 *   <li>Mail lives in memory and is gone with the launcher; stopping the service keeps it.
 *   <li>A mail's HTML is shown in a sandboxed frame: its scripts do not run and it loads nothing.
 *   <li>Calls with a foreign Host or Origin are refused: a page of another site reads no mail.
 * </ol>
 *
 * <p>Out of scope: IMAP, delivery, bounces.
 */
package hs.desk.devstack.mail;

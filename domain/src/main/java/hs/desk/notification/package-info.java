/**
 * Notification (通知): mails that follow from events.
 *
 * <p>Enters: what a mail says, composed from an instruction. Leaves: {@link
 * hs.desk.notification.Mail} rows, written with the business and sent after it.
 *
 * <p>Rules: 1. One row per recipient; the address is looked up when it is sent. 2. The Message-ID
 * is given with the row and never changes: a mail that is sent twice is known as one. 3. A mail is
 * sent at least once, or dead with its reason on record. 4. Its words are in {@code
 * mail_<language>.properties}, the same keys in each.
 *
 * <p>Out of scope: who is told of what.
 */
package hs.desk.notification;

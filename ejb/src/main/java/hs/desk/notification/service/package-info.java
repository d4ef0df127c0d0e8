/**
 * Mail (邮件): queued with the business, sent after it.
 *
 * <p>Enters: what happened to an instruction and whom it concerns, inside its transaction. Leaves:
 * mails to the session {@code mail/desk}; facts about the queue for health and metrics.
 *
 * <p>Rules: 1. A mail is a row of the business transaction; what rolls back is never sent. 2. Every
 * node runs a mailer on a thread of its own; rows are claimed with a lease and skipped when locked,
 * so that nodes share the work. Before each mail the sender notes that it begins and renews its
 * claim; whoever lost it, or stood still meanwhile, does not begin. 3. At least once, under the
 * same Message-ID: a mail whose last attempt has no known end is sent again, and counted ({@code
 * hs_mail_repeated}); at most one for each sender that dies. 4. Mails leave in the order of their
 * events, as far as one node sends them. 5. While the mail server or the directory does not answer,
 * the queue waits and tries again, pausing longer each time, with jitter, and never gives up. 6. A
 * mail the server refuses for now (4xx) is tried again, at most half a minute apart; one it refuses
 * for good (5xx), or whose recipient has no address, is dead: kept with its reason, counted in
 * health and metrics. 7. Everybody is written to in the language he prefers.
 *
 * <p>Out of scope: what a mail says.
 */
package hs.desk.notification.service;

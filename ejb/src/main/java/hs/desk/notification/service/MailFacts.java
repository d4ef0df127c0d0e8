package hs.desk.notification.service;

/**
 * How the mail queue stands.
 *
 * @param oldestSeconds how long the oldest queued mail waits; 0 when none does
 */
public record MailFacts(long queued, long dead, long oldestSeconds) {}

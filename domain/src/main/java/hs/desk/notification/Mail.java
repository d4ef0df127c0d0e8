package hs.desk.notification;

import hs.desk.Stored;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A mail to one person: queued with the business, sent later, at least once. */
@Entity
@Table(name = "mail")
public class Mail extends Stored {

  private static final int ERROR_LENGTH = 500;

  @Column(name = "event_id")
  private Long eventId;

  private String username;
  private String subject;
  private String body;
  private String html;

  @Column(name = "message_id")
  private String messageId;

  private MailStatus status;
  private int attempts;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "claimed_by")
  private String claimedBy;

  @Column(name = "claimed_until")
  private Instant claimedUntil;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "last_error")
  private String lastError;

  protected Mail() {}

  /**
   * @param eventId the event it follows from
   * @param messageId without angle brackets; the same on every attempt
   */
  public Mail(long eventId, String username, MailContent content, String messageId, Instant now) {
    this.eventId = eventId;
    this.username = username;
    this.messageId = messageId;
    subject = content.subject();
    body = content.text();
    html = content.html();
    status = MailStatus.QUEUED;
    createdAt = now;
    nextAttemptAt = now;
  }

  /** Takes it to send it, until then; another may take it afterwards. */
  public void claim(String sender, Instant until) {
    claimedBy = sender;
    claimedUntil = until;
  }

  /** Tried in vain; again after the pause. */
  public void retry(String error, Instant now, Duration pause) {
    nextAttemptAt = now.plus(pause);
    failed(error);
  }

  /** The connection broke: perhaps the server has it. Again after the pause. */
  public void retryUncertain(String error, Instant now, Duration pause) {
    Instant begun = begunAt;
    retry(error, now, pause);
    begunAt = begun;
  }

  /** Refused for good. */
  public void die(String error) {
    status = MailStatus.DEAD;
    failed(error);
  }

  private void failed(String error) {
    attempts++;
    lastError = error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
    free();
  }

  private void free() {
    claimedBy = null;
    claimedUntil = null;
    begunAt = null;
  }

  public Long eventId() {
    return eventId;
  }

  public String username() {
    return username;
  }

  public MailContent content() {
    return new MailContent(subject, body, html);
  }

  public String messageId() {
    return messageId;
  }

  public MailStatus status() {
    return status;
  }

  /** How often it was tried in vain. */
  public int attempts() {
    return attempts;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  /** Whoever holds it now, or null. */
  public String claimedBy() {
    return claimedBy;
  }

  public Instant claimedUntil() {
    return claimedUntil;
  }

  /** When an attempt began whose end is not known; null when there is none. */
  public Instant begunAt() {
    return begunAt;
  }

  /** Null until sent. */
  public Instant sentAt() {
    return sentAt;
  }

  /** Of the last attempt in vain, or null. */
  public String lastError() {
    return lastError;
  }
}

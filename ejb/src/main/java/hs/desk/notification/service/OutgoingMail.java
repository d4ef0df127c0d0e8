package hs.desk.notification.service;

import hs.desk.notification.Mail;
import hs.desk.notification.MailStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * The queue as its senders see it. Every step is a transaction of its own; time is the database's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutgoingMail {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  /** Takes the oldest mails that are due and that nobody holds; detached. */
  public List<Mail> claim(String sender, int most, Duration lease) {
    List<Long> ids = due(most);
    if (ids.isEmpty()) {
      return List.of();
    }
    Instant until = now().plus(lease);
    List<Mail> mails =
        em.createQuery(
                "select m from Mail m where m.id in :ids order by m.eventId, m.id", Mail.class)
            .setParameter("ids", ids)
            .getResultList();
    mails.forEach(mail -> mail.claim(sender, until));
    return mails;
  }

  @SuppressWarnings("unchecked")
  private List<Long> due(int most) {
    return em.createNativeQuery(
            "select id from mail where status = 'QUEUED' and next_attempt_at <= utc_timestamp(6)"
                + " and (claimed_until is null or claimed_until < utc_timestamp(6))"
                + " order by event_id, id limit "
                + most
                + " for update skip locked")
        .getResultList();
  }

  /**
   * Notes that it is handed to the mail server now. False when the claim was lost meanwhile: then
   * it must not be.
   */
  public boolean begin(long id, String sender, Duration lease) {
    return changed(
        "begun_at = utc_timestamp(6),"
            + " claimed_until = utc_timestamp(6) + interval "
            + lease.toSeconds()
            + " second",
        id,
        sender);
  }

  /** Notes that the mail server has it. False when the claim was lost meanwhile. */
  public boolean sent(long id, String sender) {
    return changed(
        "status = 'SENT', sent_at = utc_timestamp(6), last_error = null,"
            + " claimed_by = null, claimed_until = null, begun_at = null",
        id,
        sender);
  }

  /** {@link #sent} of one and {@link #begin} of the next, in one step. */
  public boolean sentThenBegin(long sent, long id, String sender, Duration lease) {
    sent(sent, sender);
    return begin(id, sender, lease);
  }

  /** Without reading it first: this is done for every mail. */
  private boolean changed(String set, long id, String sender) {
    return em.createNativeQuery(
                "update mail set " + set + " where id = ? and claimed_by = ? and status = 'QUEUED'")
            .setParameter(1, id)
            .setParameter(2, sender)
            .executeUpdate()
        == 1;
  }

  /** Notes that the server refused it for now. */
  public boolean retry(long id, String sender, String error, Duration pause) {
    Instant now = now();
    return held(id, sender, mail -> mail.retry(error, now, pause));
  }

  /** Notes that the connection broke before the server's last word. */
  public boolean retryUncertain(long id, String sender, String error, Duration pause) {
    Instant now = now();
    return held(id, sender, mail -> mail.retryUncertain(error, now, pause));
  }

  /** Notes that it can never be sent. */
  public boolean die(long id, String sender, String error) {
    return held(id, sender, mail -> mail.die(error));
  }

  /** Gives back what was claimed and not tried. */
  public void release(String sender, Collection<Long> ids) {
    em.createQuery(
            "update Mail m set m.claimedBy = null, m.claimedUntil = null"
                + " where m.id in :ids and m.claimedBy = :sender and m.status = :queued")
        .setParameter("ids", ids)
        .setParameter("sender", sender)
        .setParameter("queued", MailStatus.QUEUED)
        .executeUpdate();
  }

  private boolean held(long id, String sender, Consumer<Mail> step) {
    Mail mail = em.find(Mail.class, id, LockModeType.PESSIMISTIC_WRITE);
    boolean held = mail.status() == MailStatus.QUEUED && sender.equals(mail.claimedBy());
    if (held) {
      step.accept(mail);
    }
    return held;
  }

  /** How the queue stands. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public MailFacts facts() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select count(case when status = 'QUEUED' then 1 end),"
                        + " count(case when status = 'DEAD' then 1 end),"
                        + " timestampdiff(second, min(case when status = 'QUEUED'"
                        + " then created_at end), utc_timestamp(6))"
                        + " from mail where status in ('QUEUED', 'DEAD')")
                .getSingleResult();
    long oldest = row[2] == null ? 0 : ((Number) row[2]).longValue();
    return new MailFacts(
        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), Math.max(oldest, 0));
  }

  private Instant now() {
    return QueueClock.now(em);
  }
}

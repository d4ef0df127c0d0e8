package hs.desk.event.service;

import hs.desk.event.Event;
import hs.desk.event.EventHead;
import hs.desk.event.EventSeq;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Reads events by their numbers. What it returns is detached. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EventReader {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  /** Numbered events after this number, each with its event, in order and without gaps. */
  public List<EventSeq> after(long seq, int limit) {
    return em.createQuery(
            "select s from EventSeq s join fetch s.event where s.seq > :seq order by s.seq",
            EventSeq.class)
        .setParameter("seq", seq)
        .setMaxResults(limit)
        .getResultList();
  }

  /** As {@link #after(long, int)}, of one topic only: its numbers have gaps. */
  public List<EventSeq> after(long seq, String topic, int limit) {
    return em.createQuery(
            "select s from EventSeq s join fetch s.event where s.seq > :seq"
                + " and s.event.topic = :topic order by s.seq",
            EventSeq.class)
        .setParameter("seq", seq)
        .setParameter("topic", topic)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The first number that is still there, not archived; the next to come when none is. */
  public long oldest() {
    Long first = em.createQuery("select min(s.seq) from EventSeq s", Long.class).getSingleResult();
    return first == null ? head().seq() + 1 : first;
  }

  /** The end of the chain as committed. */
  public EventHead head() {
    return em.createQuery("select h from EventHead h where h.id = :id", EventHead.class)
        .setParameter("id", EventHead.ID)
        .getSingleResult();
  }

  /** Everything that happened to an instruction, oldest first, numbered or not. */
  public List<Event> ofInstruction(long instructionId) {
    return em.createQuery(
            "select e from Event e where e.instructionId = :id order by e.id", Event.class)
        .setParameter("id", instructionId)
        .getResultList();
  }
}

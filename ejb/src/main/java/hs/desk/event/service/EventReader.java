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

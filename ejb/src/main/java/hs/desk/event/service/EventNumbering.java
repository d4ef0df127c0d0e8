package hs.desk.event.service;

import hs.desk.event.Event;
import hs.desk.event.EventHead;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Gives numbers to committed events, one batch per transaction. */
@Stateless
public class EventNumbering {

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  /**
   * Numbers the oldest pending events. Waits while another node numbers.
   *
   * @return how many it numbered, at most so many
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public int numberNext(int most) {
    if (pending(1).isEmpty()) {
      return 0;
    }
    EventHead head = em.find(EventHead.class, EventHead.ID, LockModeType.PESSIMISTIC_WRITE);
    List<Long> ids = pending(most);
    if (ids.isEmpty()) {
      return 0;
    }
    for (Event event : events(ids)) {
      em.persist(head.number(event));
    }
    em.createQuery("delete from EventPending p where p.eventId in :ids")
        .setParameter("ids", ids)
        .executeUpdate();
    return ids.size();
  }

  /**
   * Raises the epoch after the numbers went back, which only a restore does: what was told under
   * them is not what comes under them now. Of several nodes that saw it one does.
   *
   * @param epoch under which they were seen to go back
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void raise(long epoch) {
    em.createQuery(
            "update EventHead h set h.epoch = h.epoch + 1"
                + " where h.id = :id and h.epoch = :epoch")
        .setParameter("id", EventHead.ID)
        .setParameter("epoch", epoch)
        .executeUpdate();
  }

  private List<Long> pending(int most) {
    return em.createQuery("select p.eventId from EventPending p order by p.eventId", Long.class)
        .setMaxResults(most)
        .getResultList();
  }

  private List<Event> events(List<Long> ids) {
    return em.createQuery("select e from Event e where e.id in :ids order by e.id", Event.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}

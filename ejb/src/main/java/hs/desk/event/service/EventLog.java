package hs.desk.event.service;

import hs.desk.event.Event;
import hs.desk.event.EventPending;
import hs.desk.event.NewEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;

/** Writes what happened into the transaction in which it happens. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EventLog {

  private static final Object WAKES = EventLog.class.getName() + ".wakes";

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject private EventRelay relay;

  /**
   * Inserts the event at once, so that its id is drawn while the transaction holds its locks: call
   * it last. After the commit the relay is woken.
   *
   * @return the event's id, which is not its number
   */
  public long append(NewEvent event) {
    boolean timeline = "instruction".equals(event.topic());
    Long instructionId = timeline ? Payload.instructionId(event.payload()) : null;
    if (instructionId == null && timeline) {
      throw new IllegalArgumentException("payload names no instruction_id: " + event.payload());
    }
    String requestId = RequestId.current().orElse(null);
    Event row = new Event(event, instructionId, requestId, Instant.now());
    em.persist(row);
    em.flush();
    em.persist(new EventPending(row));
    wakeAfterCommit();
    return row.id();
  }

  private void wakeAfterCommit() {
    if (transaction.getResource(WAKES) != null) {
      return;
    }
    transaction.putResource(WAKES, true);
    transaction.registerInterposedSynchronization(new AfterCommit(relay));
  }

  private record AfterCommit(EventRelay relay) implements Synchronization {

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        relay.wake();
      }
    }
  }
}

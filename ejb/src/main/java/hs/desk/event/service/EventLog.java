package hs.desk.event.service;

import hs.desk.event.Event;
import hs.desk.event.NewEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Writes what happened into the transaction in which it happens. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EventLog {

  private static final Object WAKES = EventLog.class.getName() + ".wakes";

  private static final int AT_ONCE = 250;

  private static final String INSERT =
      "insert into event (topic, product_code, kind, entity, entity_id, instruction_id, actor,"
          + " request_id, payload, created_at) values ";

  private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String PENDING_ONE = "insert into event_pending (event_id) values (?)";

  /** The rows of one insert get ids that follow each other, and the first is told. */
  private static final String PENDING =
      "insert into event_pending (event_id) select id from event"
          + " where id >= last_insert_id() and id < last_insert_id() + ?";

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Resource private TransactionSynchronizationRegistry transaction;
  @EJB private EventRelay relay;

  /**
   * Inserts the event at once, so that its id is drawn while the transaction holds its locks: call
   * it last. After the commit the relay is woken.
   *
   * @return the event's id, which is not its number
   */
  public long append(NewEvent event) {
    long id = insert(List.of(event));
    em.createNativeQuery(PENDING_ONE).setParameter(1, id).executeUpdate();
    wakeAfterCommit();
    return id;
  }

  /** The same of many, in their order, a fixed number of statements for each few hundred. */
  public void appendAll(List<NewEvent> events) {
    for (int from = 0; from < events.size(); from += AT_ONCE) {
      List<NewEvent> next = events.subList(from, Math.min(events.size(), from + AT_ONCE));
      insert(next);
      requirePending(next.size());
      wakeAfterCommit();
    }
  }

  /**
   * Past the entity manager, which looks for each of thousands of parameters among all, and keeps
   * what nobody asks for again.
   *
   * @return the id of the first
   */
  private long insert(List<NewEvent> events) {
    String rows = String.join(", ", Collections.nCopies(events.size(), ROW));
    em.flush(); // whatever draws an id of its own draws it before
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement insert =
        connection.prepareStatement(INSERT + rows, Statement.RETURN_GENERATED_KEYS)) {
      int at = 1;
      for (NewEvent event : events) {
        for (Object value : values(row(event))) {
          insert.setObject(at++, value);
        }
      }
      insert.executeUpdate();
      return first(insert);
    } catch (SQLException e) {
      throw new PersistenceException(e);
    }
  }

  private static long first(PreparedStatement insert) throws SQLException {
    try (ResultSet ids = insert.getGeneratedKeys()) {
      ids.next();
      return ids.getLong(1);
    }
  }

  private void requirePending(int events) {
    int pending = em.createNativeQuery(PENDING).setParameter(1, events).executeUpdate();
    if (pending != events) {
      throw new IllegalStateException(pending + " of " + events + " events are pending");
    }
  }

  private static List<Object> values(Event row) {
    return Arrays.asList(
        row.topic(),
        row.productCode(),
        row.kind(),
        row.entity(),
        row.entityId(),
        row.instructionId(),
        row.actor(),
        row.requestId(),
        row.payload(),
        Timestamp.from(row.createdAt()));
  }

  private static Event row(NewEvent event) {
    return new Event(event, instructionId(event), RequestId.current().orElse(null), Instant.now());
  }

  /** The one its payload names; null for what is of none. */
  private static Long instructionId(NewEvent event) {
    if (!NewEvent.isOfInstruction(event.topic(), event.entity())) {
      return null;
    }
    Long instructionId = Payload.instructionId(event.payload());
    if (instructionId == null) {
      throw new IllegalArgumentException("payload names no instruction_id: " + event.payload());
    }
    return instructionId;
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

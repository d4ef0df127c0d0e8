package hs.desk.event;

import hs.desk.StoredInstant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * Something that happened: outbox row and audit record in one. The id is the database's own
 * counter, so that a cause, which holds its locks to commit, has the lower id.
 */
@Entity
@Table(name = "event")
public class Event {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String topic;

  @Column(name = "product_code")
  private String productCode;

  private String kind;
  private String entity;

  @Column(name = "entity_id")
  private Long entityId;

  @Column(name = "instruction_id")
  private Long instructionId;

  private String actor;

  @Column(name = "request_id")
  private String requestId;

  private String payload;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Event() {}

  /**
   * @param instructionId the one its payload names, or null
   * @param requestId of the call that caused it, or null
   */
  public Event(NewEvent event, Long instructionId, String requestId, Instant now) {
    topic = event.topic();
    productCode = event.productCode();
    kind = event.kind();
    entity = event.entity();
    entityId = event.entityId();
    actor = event.actor();
    payload = event.payload();
    this.instructionId = instructionId;
    this.requestId = requestId;
    createdAt = StoredInstant.cut(now);
  }

  /** Null for one that is about to be written. */
  public Long id() {
    return id;
  }

  public String topic() {
    return topic;
  }

  /** Null for what belongs to no product. */
  public String productCode() {
    return productCode;
  }

  public String kind() {
    return kind;
  }

  public String entity() {
    return entity;
  }

  public Long entityId() {
    return entityId;
  }

  /** The instruction it is about, or null. */
  public Long instructionId() {
    return instructionId;
  }

  public String actor() {
    return actor;
  }

  public String requestId() {
    return requestId;
  }

  /** JSON text, as it was written. */
  public String payload() {
    return payload;
  }

  public Instant createdAt() {
    return createdAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Event that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Event.class.hashCode();
  }
}

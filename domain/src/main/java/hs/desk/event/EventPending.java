package hs.desk.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says that an event has no number yet; committed with it, gone when it is numbered. */
@Entity
@Table(name = "event_pending")
public class EventPending {

  @Id
  @Column(name = "event_id")
  private Long eventId;

  protected EventPending() {}

  public Long eventId() {
    return eventId;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventPending that && eventId.equals(that.eventId);
  }

  @Override
  public int hashCode() {
    return eventId.hashCode();
  }
}

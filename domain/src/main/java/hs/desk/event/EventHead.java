package hs.desk.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain: one row, locked to commit by whoever numbers events. */
@Entity
@Table(name = "event_head")
public class EventHead {

  /** The id of the one row. */
  public static final int ID = 1;

  @Id private int id;
  private long epoch;
  private long seq;
  private String hash;

  protected EventHead() {}

  /** Gives the next number to an event. */
  public EventSeq number(Event event) {
    long next = seq + 1;
    EventSeq numbered = new EventSeq(next, event, hash, EventChain.hash(hash, next, event));
    seq = next;
    hash = numbered.hash();
    return numbered;
  }

  /** Raised after a restore only, by hand or by a node that sees it: listeners then start anew. */
  public long epoch() {
    return epoch;
  }

  /** The last number given; 0 before the first. */
  public long seq() {
    return seq;
  }

  public String hash() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventHead that && id == that.id;
  }

  @Override
  public int hashCode() {
    return id;
  }
}

package hs.desk.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;

/** The number of an event, with the hash that binds it to all before. Never changed. */
@Entity
@Table(name = "event_seq")
public class EventSeq {

  @Id private Long seq;

  @OneToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "event_id")
  private Event event;

  @Column(name = "prev_hash")
  private String prevHash;

  private String hash;

  protected EventSeq() {}

  EventSeq(long seq, Event event, String prevHash, String hash) {
    this.seq = seq;
    this.event = event;
    this.prevHash = prevHash;
    this.hash = hash;
  }

  /** Counts from 1 without gaps. */
  public long seq() {
    return seq;
  }

  public Event event() {
    return event;
  }

  /** The hash of the number before; 64 zeros before the first. */
  public String prevHash() {
    return prevHash;
  }

  public String hash() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventSeq that && seq.equals(that.seq);
  }

  @Override
  public int hashCode() {
    return seq.hashCode();
  }
}

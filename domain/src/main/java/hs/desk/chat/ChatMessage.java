package hs.desk.chat;

import hs.desk.StoredInstant;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What someone said. Its id is the database's own counter, so that a room has one order. */
@Entity
@Table(name = "chat_message")
public class ChatMessage {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String room;
  private String sender;
  private String text;

  @Column(name = "instruction_id")
  private Long instructionId;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  private String ref;

  @Column(name = "sent_at")
  private Instant sentAt;

  protected ChatMessage() {}

  public ChatMessage(NewMessage said, String sender, Instant now) {
    room = said.room();
    text = said.text();
    instructionId = said.instructionId();
    instrumentId = said.instrumentId();
    ref = said.ref();
    this.sender = sender;
    sentAt = StoredInstant.cut(now);
  }

  /** Null until flushed. */
  public Long id() {
    return id;
  }

  public String room() {
    return room;
  }

  public String sender() {
    return sender;
  }

  public String text() {
    return text;
  }

  /** The instruction it speaks of, or null. */
  public Long instructionId() {
    return instructionId;
  }

  /** The contract it speaks of, or null. */
  public String instrumentId() {
    return instrumentId;
  }

  /** The sender's own name for it, or null. */
  public String ref() {
    return ref;
  }

  public Instant sentAt() {
    return sentAt;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof ChatMessage that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return ChatMessage.class.hashCode();
  }
}

package hs.desk.chat;

import java.time.Instant;

/**
 * A message as it is shown, in history and on sockets alike.
 *
 * @param id rises in the order of the room
 * @param ref the sender's own name for it, or null
 */
public record ChatLine(
    Long id,
    String room,
    String sender,
    String text,
    Long instructionId,
    String instrumentId,
    String ref,
    Instant sentAt) {

  public static ChatLine of(ChatMessage message) {
    return new ChatLine(
        message.id(),
        message.room(),
        message.sender(),
        message.text(),
        message.instructionId(),
        message.instrumentId(),
        message.ref(),
        message.sentAt());
  }
}

package hs.desk.event;

import java.time.Instant;

/**
 * A number of the chain with its event, as whoever checks the trail finds them.
 *
 * @param eventId null where the number names no event that is there
 */
public record ChainRow(
    long seq,
    String prevHash,
    String hash,
    Long eventId,
    String topic,
    String productCode,
    String kind,
    String entity,
    Long entityId,
    Long instructionId,
    String actor,
    String requestId,
    String payload,
    Instant createdAt) {

  static ChainRow of(String prevHash, long seq, Event event) {
    return new ChainRow(
        seq,
        prevHash,
        null,
        event.id(),
        event.topic(),
        event.productCode(),
        event.kind(),
        event.entity(),
        event.entityId(),
        event.instructionId(),
        event.actor(),
        event.requestId(),
        event.payload(),
        event.createdAt());
  }
}

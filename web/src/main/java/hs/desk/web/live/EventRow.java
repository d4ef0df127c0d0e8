package hs.desk.web.live;

import com.fasterxml.jackson.annotation.JsonRawValue;
import hs.desk.event.Event;
import hs.desk.event.EventSeq;
import hs.desk.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An event as sockets show it (design.md §6, instruction); the fields in the order of the wire.
 *
 * @param key the number as text
 * @param seq the gap-free number
 * @param at when it happened
 * @param kind such as {@code instruction.created}
 * @param data JSON, as the business wrote it
 */
record EventRow(
    String key,
    long seq,
    Instant at,
    String kind,
    String productCode,
    Long instructionId,
    String entity,
    Long entityId,
    String actor,
    @JsonRawValue String data) {

  static LiveEvent live(EventSeq numbered) {
    Event event = numbered.event();
    byte[] json = "chat".equals(event.topic()) ? said(numbered) : row(numbered, event);
    return LiveEvent.of(numbered.seq(), event.topic(), event.productCode(), json);
  }

  /** The message as it was kept, behind key and number (design.md §6, chat). */
  private static byte[] said(EventSeq numbered) {
    String rest = numbered.event().payload().substring(1);
    String head = "{\"key\":\"%d\",\"seq\":%<d,".formatted(numbered.seq());
    return (head + rest).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] row(EventSeq numbered, Event event) {
    EventRow row =
        new EventRow(
            Long.toString(numbered.seq()),
            numbered.seq(),
            event.createdAt(),
            event.kind(),
            event.productCode(),
            event.instructionId(),
            event.entity(),
            event.entityId(),
            event.actor(),
            event.payload());
    return Wire.text(row).getBytes(StandardCharsets.UTF_8);
  }
}

package hs.desk.instruction.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import hs.desk.event.Event;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.TimelineEntry;
import hs.desk.wire.Wire;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The events of an instruction as its timeline. */
final class Timeline {

  static final String CREATED = "instruction.created";

  private static final Set<String> CLAIMS = Set.of("detail.claimed", "detail.unclaimed");

  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  private Timeline() {}

  /** The entry of an instruction whose event is being written. */
  static TimelineEntry created(Instruction instruction, List<CheckView> checks) {
    String status = instruction.status().name();
    return new TimelineEntry(
        instruction.createdAt(),
        instruction.createdBy(),
        CREATED,
        null,
        status,
        null,
        CreatedData.of(instruction, checks));
  }

  /**
   * @param events oldest first
   */
  static List<TimelineEntry> of(Instruction instruction, List<Event> events) {
    return events.stream().map(event -> entry(instruction, event)).toList();
  }

  /**
   * A creation leads to the status it was created in; others say from and to themselves. A claim
   * says who held the detail before and then, which is no status and stays among the data.
   */
  private static TimelineEntry entry(Instruction instruction, Event event) {
    Map<String, Object> data = data(event.payload());
    boolean created = CREATED.equals(event.kind());
    boolean claim = CLAIMS.contains(event.kind());
    return new TimelineEntry(
        created ? instruction.createdAt() : event.createdAt(),
        event.actor(),
        event.kind(),
        claim ? null : text(data.get("from")),
        claim ? null : text(data.get(created ? "status" : "to")),
        text(data.get("reason")),
        data);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }

  private static Map<String, Object> data(String payload) {
    try {
      return Wire.json().readValue(payload, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event's payload is no JSON object", e);
    }
  }
}

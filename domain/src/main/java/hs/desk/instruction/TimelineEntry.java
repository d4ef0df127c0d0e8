package hs.desk.instruction;

import java.time.Instant;

/**
 * Something that happened to an instruction.
 *
 * @param from the status before, or null where none changed
 * @param to the status after, or null where none changed
 * @param reason as it was given, or null
 * @param data what the event carries, a JSON object
 */
public record TimelineEntry(
    Instant at, String actor, String kind, String from, String to, String reason, Object data) {}

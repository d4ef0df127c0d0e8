package hs.desk.instruction;

import java.time.Instant;
import java.util.Set;

/**
 * Which instructions a list shows; an empty set or null does not restrict.
 *
 * @param products codes; those unknown or foreign to the caller match nothing
 * @param revisions statuses of an amendment: instructions that have one in one of them
 * @param createdAfter exclusive
 * @param createdBefore exclusive
 */
public record InstructionFilter(
    Set<String> products,
    Set<InstructionStatus> statuses,
    Set<String> authors,
    Set<String> instrumentIds,
    Set<RevisionStatus> revisions,
    Instant createdAfter,
    Instant createdBefore) {}

package hs.desk.instruction;

import java.util.Set;

/**
 * Which details a list shows; an empty set does not restrict.
 *
 * @param products codes; those unknown or foreign to the caller match nothing
 * @param statuses empty: those still to trade
 */
public record DetailFilter(
    Set<String> products,
    Set<String> instrumentIds,
    Set<DetailStatus> statuses,
    Set<String> claimedBy,
    Set<Long> instructionIds) {}

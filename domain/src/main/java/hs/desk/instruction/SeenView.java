package hs.desk.instruction;

import java.time.Instant;

/**
 * Who has seen an instruction.
 *
 * @param firstSeenAt when he first saw any of it
 * @param seenAt when he first saw the version he knows
 * @param seenVersion the version he knows
 */
public record SeenView(String username, Instant firstSeenAt, Instant seenAt, long seenVersion) {

  public static SeenView of(InstructionSeen seen) {
    return new SeenView(seen.username(), seen.firstSeenAt(), seen.seenAt(), seen.seenVersion());
  }
}

package hs.desk.instruction;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a status may lead in one act. */
final class StatusWalk {

  /** design.md §4, written down a second time: what may follow, in one act or more. */
  private static final String TABLE =
      """
      DRAFT PENDING_APPROVAL APPROVED CANCELLED
      PENDING_APPROVAL APPROVED REJECTED CANCELLED EXPIRED
      APPROVED EXECUTING PAUSED COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      EXECUTING PAUSED CANCELLING COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      PAUSED APPROVED EXECUTING CANCELLING COMPLETED CANCELLED PARTIALLY_CANCELLED EXPIRED
      CANCELLING COMPLETED CANCELLED PARTIALLY_CANCELLED
      COMPLETED EXECUTING
      """;

  private static final Map<InstructionStatus, Set<InstructionStatus>> REACHED = reached();

  private StatusWalk() {}

  static Set<InstructionStatus> after(InstructionStatus from) {
    return REACHED.getOrDefault(from, Set.of());
  }

  /** Two moves at most are one act: approved and begun, begun and done. */
  private static Map<InstructionStatus, Set<InstructionStatus>> reached() {
    Map<InstructionStatus, Set<InstructionStatus>> once = new HashMap<>();
    TABLE
        .lines()
        .map(line -> List.of(line.split(" ")).stream().map(InstructionStatus::valueOf).toList())
        .forEach(row -> once.put(row.get(0), EnumSet.copyOf(row.subList(1, row.size()))));
    Map<InstructionStatus, Set<InstructionStatus>> twice = new HashMap<>();
    once.forEach(
        (from, to) -> {
          Set<InstructionStatus> all = EnumSet.copyOf(to);
          to.forEach(next -> all.addAll(once.getOrDefault(next, Set.of())));
          twice.put(from, all);
        });
    return twice;
  }
}

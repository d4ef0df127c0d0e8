package hs.desk.instruction.service;

import hs.desk.database.Rows;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRow;
import hs.desk.instruction.RollUp;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the instructions of a list are done. One query, however many they are. */
@Dependent
public class Progress {

  /** Lots of the lines in force, and what was filled of their contracts by all revisions. */
  private static final String DONE =
      "select i.id,"
          + " (select sum(abs(l.adjusted_position - l.current_position))"
          + "   from position_adjustment l"
          + "   where l.instruction_id = i.id and l.revision = i.revision),"
          + " (select sum(d.filled_quantity) from instruction_detail d"
          + "   where d.instruction_id = i.id)"
          + " from instruction i where i.id in (%s)";

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  /** Each as a row of a list, in the same order. */
  public List<InstructionRow> rows(Collection<Instruction> instructions) {
    Map<Long, BigDecimal> done =
        doneLots(instructions.stream().map(Instruction::id).distinct().toList());
    return instructions.stream().map(it -> InstructionRow.of(it, done.get(it.id()))).toList();
  }

  private Map<Long, BigDecimal> doneLots(Collection<Long> ids) {
    Map<Long, BigDecimal> done = new HashMap<>();
    if (!ids.isEmpty()) {
      for (Object[] row : Rows.of(strategy, DONE.formatted(Rows.marks(ids)), ids)) {
        done.put(((Number) row[0]).longValue(), share((BigDecimal) row[2], (BigDecimal) row[1]));
      }
    }
    return done;
  }

  /** Null for a draft, whose lines have no lots yet. */
  private static BigDecimal share(BigDecimal filled, BigDecimal lots) {
    return lots == null ? null : RollUp.share(filled == null ? BigDecimal.ZERO : filled, lots);
  }
}

package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.Decision;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionDetail;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.Urgency;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionLinesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Instruction instruction =
      new Instruction("P001", "", Urgency.NORMAL, null, DAY, "manager1", NOW);

  private PositionAdjustment line(String contract) {
    PositionAdjustment line = instruction.adjust(contract, BigDecimal.ONE);
    line.detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    return line;
  }

  @Test
  void onlyWhoHasToDecideStillIsAsked() {
    PositionAdjustment first = line("IF2612");
    PositionAdjustment second = line("IC2612");
    PositionAdjustment same = line("IH2612");
    instruction.submit(0, DAY, NOW);
    first.details().get(0).claim("trader1");
    second.details().get(0).claim("trader2");
    same.details().get(0).claim("trader3");
    RevisionChange his = new RevisionChange(first, BigDecimal.ONE, true);
    RevisionChange others = new RevisionChange(second, BigDecimal.ONE, true);
    List<RevisionChange> changes = List.of(his, others);
    assertThat(RevisionLines.asked(instruction, changes)).containsExactly("trader1", "trader2");
    his.decide(Decision.ACCEPTED, "trader1", null, NOW);
    assertThat(RevisionLines.asked(instruction, changes)).containsExactly("trader2");
  }

  @Test
  void whoClaimsWhatAnAmendmentChangesIsToldOnce() {
    PositionAdjustment changed = line("IF2612");
    changed.detail("A2", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    PositionAdjustment same = line("IH2612");
    instruction.submit(0, DAY, NOW);
    RevisionChange change = new RevisionChange(changed, BigDecimal.ONE, true);
    List<RevisionChange> changes = List.of(change);
    InstructionDetail other = same.details().get(0);
    other.claim("trader1");
    assertThat(RevisionLines.joins(other, changes)).isFalse();
    InstructionDetail first = changed.details().get(0);
    first.claim("trader1");
    assertThat(RevisionLines.joins(first, changes)).isTrue();
    InstructionDetail second = changed.details().get(1);
    second.claim("trader1");
    assertThat(RevisionLines.joins(second, changes)).isFalse();
    second.release("trader1");
    second.claim("trader2");
    assertThat(RevisionLines.joins(second, changes)).isTrue();
    change.decide(Decision.REFUSED, "trader1", null, NOW);
    assertThat(RevisionLines.joins(second, changes)).isFalse();
  }
}

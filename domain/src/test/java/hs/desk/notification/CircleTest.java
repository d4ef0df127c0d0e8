package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Urgency;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CircleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource({
    "PENDING_APPROVAL,APPROVERS",
    "APPROVED,TRADERS",
    "EXECUTING,TRADERS",
    "PAUSED,TRADERS",
    "CANCELLING,NOBODY",
    "DRAFT,NOBODY"
  })
  void whoeverActsNextIsAsked(InstructionStatus status, Circle circle) {
    assertThat(Circle.asked(status)).isSameAs(circle);
  }

  @Test
  void whenTimeEndsItWhoTookNothingIsLeft() {
    Instruction made =
        new Instruction("P001", "", Urgency.NORMAL, null, DAY, "manager1", Instant.EPOCH);
    PositionAdjustment line = made.adjust("IF2612", new BigDecimal("2"));
    line.detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    line.detail("A2", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    assertThat(Circle.left(made)).isSameAs(Circle.NOBODY);
    made.submit(1, DAY, Instant.EPOCH);
    assertThat(Circle.left(made)).isSameAs(Circle.APPROVERS);
    made.approve(Instant.EPOCH);
    assertThat(Circle.left(made)).isSameAs(Circle.TRADERS);
    line.details().get(0).claim("trader1");
    assertThat(Circle.left(made)).isSameAs(Circle.TRADERS);
    line.details().get(1).claim("trader2");
    assertThat(Circle.left(made)).isSameAs(Circle.NOBODY);
    line.details().get(1).release("trader2");
    line.details().get(1).cancelRest();
    assertThat(Circle.left(made)).isSameAs(Circle.NOBODY);
  }

  @ParameterizedTest
  @EnumSource(InstructionStatus.class)
  void nobodyIsAskedToWorkWhatEnded(InstructionStatus status) {
    if (status.ended()) {
      assertThat(Circle.asked(status)).isSameAs(Circle.NOBODY);
    }
  }
}

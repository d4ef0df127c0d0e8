package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.InstructionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CircleTest {

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

  @ParameterizedTest
  @EnumSource(InstructionStatus.class)
  void nobodyIsAskedToWorkWhatEnded(InstructionStatus status) {
    if (status.ended()) {
      assertThat(Circle.asked(status)).isSameAs(Circle.NOBODY);
    }
  }
}

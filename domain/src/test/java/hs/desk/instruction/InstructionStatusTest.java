package hs.desk.instruction;

import static hs.desk.instruction.InstructionStatus.APPROVED;
import static hs.desk.instruction.InstructionStatus.CANCELLING;
import static hs.desk.instruction.InstructionStatus.EXECUTING;
import static hs.desk.instruction.InstructionStatus.PAUSED;
import static hs.desk.instruction.InstructionStatus.PENDING_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstructionStatusTest {

  @Test
  void isOpenFromSubmissionToItsEnd() {
    assertThat(InstructionStatus.such(InstructionStatus::open))
        .containsExactly(PENDING_APPROVAL, APPROVED, EXECUTING, PAUSED, CANCELLING);
  }

  @Test
  void isAmendableUntilACancelIsAsked() {
    assertThat(InstructionStatus.such(InstructionStatus::amendable))
        .containsExactly(PENDING_APPROVAL, APPROVED, EXECUTING, PAUSED);
  }

  @Test
  void decidesAmendmentsOfWhatTradersHave() {
    assertThat(InstructionStatus.such(status -> status.live() && status.amendable()))
        .containsExactly(APPROVED, EXECUTING, PAUSED);
  }
}

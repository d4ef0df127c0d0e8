package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.InstructionStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccasionTest {

  @ParameterizedTest
  @CsvSource({
    "APPROVED,EXECUTING,BEGUN",
    "APPROVED,COMPLETED,COMPLETED",
    "EXECUTING,COMPLETED,COMPLETED",
    "EXECUTING,PARTIALLY_CANCELLED,CANCELLED",
    "APPROVED,CANCELLED,CANCELLED",
    "CANCELLING,CANCELLED,CANCELLED"
  })
  void theAuthorHearsOfTheBeginningAndTheEnd(
      InstructionStatus from, InstructionStatus to, Occasion occasion) {
    assertThat(Occasion.ofMove(from, to)).contains(occasion);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING_APPROVAL,APPROVE_AGAIN",
    "APPROVED,AMENDED_IN_FORCE",
    "EXECUTING,AMENDED_IN_FORCE"
  })
  void anAmendmentAsksForApprovalAgainBeforeTheFirst(InstructionStatus status, Occasion occasion) {
    assertThat(Occasion.ofAmended(status)).isSameAs(occasion);
  }

  @ParameterizedTest
  @CsvSource({
    "EXECUTING,EXECUTING",
    "COMPLETED,COMPLETED",
    "COMPLETED,EXECUTING",
    "PAUSED,EXECUTING",
    "PENDING_APPROVAL,APPROVED"
  })
  void whatLiesBetweenIsNotMailed(InstructionStatus from, InstructionStatus to) {
    assertThat(Occasion.ofMove(from, to)).isEmpty();
  }
}

package hs.desk.instruction;

import hs.desk.instruction.NewAdjustment.Acknowledgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What an approver or a trader says of an amendment.
 *
 * @param positionIds waiting lines a trader speaks of; null means all he is asked for
 * @param reason needed to reject, else may be null
 * @param version of the instruction, as the caller saw it; null does not ask
 * @param acknowledge warnings he has seen, or null
 */
public record NewDecision(
    @NotNull Decision status,
    List<@NotNull Long> positionIds,
    String reason,
    Long version,
    List<@NotNull @Valid Acknowledgement> acknowledge) {

  /** The same with the version of the header, where the body has none. */
  public NewDecision at(Long seen) {
    return new NewDecision(status, positionIds, reason, seen, acknowledge);
  }
}

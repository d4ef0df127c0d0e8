package hs.desk.instruction;

import hs.desk.instruction.NewAdjustment.Acknowledgement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The status a person asks for.
 *
 * @param reason needed to reject, else may be null
 * @param version the one he saw
 * @param acknowledge warnings he has seen, for a submission; or null
 * @param confirmDrift that he has seen how far things moved, for an approval; null means no
 */
public record NewStatus(
    @NotNull InstructionStatus status,
    String reason,
    Long version,
    List<@NotNull @Valid Acknowledgement> acknowledge,
    Boolean confirmDrift) {

  /** The same with the version of the header, where the body has none. */
  public NewStatus at(Long seen) {
    return new NewStatus(status, reason, seen, acknowledge, confirmDrift);
  }

  public boolean driftConfirmed() {
    return Boolean.TRUE.equals(confirmDrift);
  }
}

package hs.desk.instruction;

import hs.desk.instruction.NewAdjustment.Acknowledgement;
import hs.desk.instruction.NewAdjustment.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * An amendment: new targets of contracts that change, and of contracts that are added.
 *
 * @param version of the instruction, as its manager saw it
 * @param acknowledge warnings he has seen, or null
 */
public record NewRevision(
    @NotNull List<@NotNull @Valid Target> adjustments,
    Long version,
    @NotNull String reason,
    List<@NotNull @Valid Acknowledgement> acknowledge) {

  /** The same with the version of the header, where the body has none. */
  public NewRevision at(Long seen) {
    return new NewRevision(adjustments, seen, reason, acknowledge);
  }

  /** Ids of the contracts of all targets, each once. */
  public List<String> instrumentIds() {
    return adjustments.stream().map(Target::instrumentId).distinct().toList();
  }
}

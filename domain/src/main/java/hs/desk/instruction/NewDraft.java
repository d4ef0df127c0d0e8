package hs.desk.instruction;

import hs.desk.instruction.NewAdjustment.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * A draft: what a manager may ask for later.
 *
 * @param note null means none
 * @param urgency null means normal
 * @param deadline null means the end of the trading day
 * @param adjustments null means none yet
 */
public record NewDraft(
    @NotNull String productCode,
    String note,
    Urgency urgency,
    Instant deadline,
    List<@NotNull @Valid Target> adjustments) {

  /** What it would ask for if it were submitted as it stands. */
  public NewAdjustment asked() {
    List<Target> lines = adjustments == null ? List.of() : adjustments;
    return new NewAdjustment(productCode, note, urgency, deadline, lines, null);
  }
}

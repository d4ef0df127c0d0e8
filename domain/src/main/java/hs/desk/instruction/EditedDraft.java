package hs.desk.instruction;

import hs.desk.instruction.NewAdjustment.Target;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * What a draft shall be instead: all of it, as it shall stand.
 *
 * @param note null means none
 * @param urgency null means normal
 * @param deadline null means the end of the trading day
 * @param adjustments null leaves the lines as they are
 * @param version the one its author saw
 */
public record EditedDraft(
    String note,
    Urgency urgency,
    Instant deadline,
    List<@NotNull @Valid Target> adjustments,
    Long version) {

  /** The same with the version of the header, where the body has none. */
  public EditedDraft at(Long seen) {
    return new EditedDraft(note, urgency, deadline, adjustments, seen);
  }

  /**
   * @param lines it has, for when they stay
   */
  public NewAdjustment asked(String productCode, List<Target> lines) {
    List<Target> wanted = adjustments == null ? lines : adjustments;
    return new NewAdjustment(productCode, note, urgency, deadline, wanted, null);
  }
}

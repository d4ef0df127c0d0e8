package hs.desk.instruction.service;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.NewAdjustment.Target;
import hs.desk.instruction.Urgency;
import java.time.Instant;
import java.util.List;

/**
 * The data of {@code instruction.edited}: that of {@code instruction.created} as it is now, and
 * what the author said before and says now. The lines before are nowhere else.
 */
public record EditedData(@JsonUnwrapped CreatedData draft, Said before, Said after) {

  /**
   * What the author of a draft can say.
   *
   * @param deadline null for the end of the trading day
   */
  public record Said(String note, Urgency urgency, Instant deadline, List<Target> adjustments) {

    static Said of(Instruction draft) {
      return new Said(draft.note(), draft.urgency(), draft.deadline(), draft.targets());
    }
  }

  static EditedData of(Instruction draft, Said before) {
    return new EditedData(CreatedData.of(draft, List.of()), before, Said.of(draft));
  }
}

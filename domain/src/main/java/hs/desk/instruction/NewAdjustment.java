package hs.desk.instruction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What a manager asks for: the whole of it is accepted, or nothing. Totals a client sends along are
 * not read.
 *
 * @param note null means none
 * @param urgency null means normal
 * @param deadline null means the end of the trading day
 * @param adjustments the lines, in the order in which they are kept
 * @param acknowledge warnings the author has seen, or null
 */
public record NewAdjustment(
    @NotNull String productCode,
    String note,
    Urgency urgency,
    Instant deadline,
    @NotNull List<@NotNull @Valid Target> adjustments,
    List<@NotNull @Valid Acknowledgement> acknowledge) {

  /**
   * One line.
   *
   * @param adjustedPosition net lots to hold, long positive; shares for stocks and ETFs
   */
  public record Target(@NotNull String instrumentId, @NotNull BigDecimal adjustedPosition) {}

  /** A warning by the name of its rule, and why it is accepted. */
  public record Acknowledgement(@NotNull String rule, @NotNull String reason) {}

  public NewAdjustment {
    note = note == null ? "" : note;
    urgency = urgency == null ? Urgency.NORMAL : urgency;
  }

  /** Ids of the contracts of all lines, each once. */
  public List<String> instrumentIds() {
    return adjustments.stream().map(Target::instrumentId).distinct().toList();
  }
}

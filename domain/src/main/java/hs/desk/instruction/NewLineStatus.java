package hs.desk.instruction;

import jakarta.validation.constraints.NotNull;

/**
 * The status a person asks of a line; only CANCELLED is ever his to ask.
 *
 * @param version the line's, as he saw it
 */
public record NewLineStatus(@NotNull LineStatus status, @NotNull String reason, Long version) {

  /** The same with the version of the header, where the body has none. */
  public NewLineStatus at(Long seen) {
    return new NewLineStatus(status, reason, seen);
  }
}

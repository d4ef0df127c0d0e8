package hs.desk.product;

import jakarta.validation.constraints.NotNull;

/** Stops all open instructions of a product at once. */
public record StopOrder(@NotNull Action action, @NotNull String reason) {

  /** What becomes of them. */
  public enum Action {
    PAUSE,
    CANCEL
  }
}

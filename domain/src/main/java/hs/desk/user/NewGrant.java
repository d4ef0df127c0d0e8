package hs.desk.user;

import hs.desk.Reasons;
import jakarta.validation.constraints.NotNull;

/**
 * A role as somebody is to have it.
 *
 * @param productCode {@code *} for all products
 * @param reason why, for the record, at most 500 characters; or null
 */
public record NewGrant(
    @NotNull String username, @NotNull RoleName role, @NotNull String productCode, String reason) {

  public NewGrant {
    reason = Reasons.orNone(reason);
  }
}

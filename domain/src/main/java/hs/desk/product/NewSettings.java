package hs.desk.product;

import hs.desk.Reasons;
import hs.desk.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What RISK sets of a product; null leaves a value as it is.
 *
 * @param driftTolerance a fraction
 * @param defaultAccountId one of the product's accounts
 * @param nav net asset value in the product's currency
 * @param reason why, for the record, at most 500 characters; or null
 * @param version the one that was seen
 */
public record NewSettings(
    ProductState state,
    Integer approvalsRequired,
    BigDecimal driftTolerance,
    String defaultAccountId,
    BigDecimal nav,
    String reason,
    Long version) {

  private static final int MOST_APPROVALS = 2;
  private static final BigDecimal WIDEST = BigDecimal.TEN;
  private static final int TOLERANCE_SCALE = 8;
  private static final int NAV_SCALE = 4;
  private static final BigDecimal LARGEST_NAV = new BigDecimal("1E18");

  /** The same with the version of the header, where the body has none. */
  public NewSettings at(Long seen) {
    return new NewSettings(
        state, approvalsRequired, driftTolerance, defaultAccountId, nav, reason, seen);
  }

  /**
   * Refuses {@code RULE} with every value that breaks one.
   *
   * @param accounts the product's
   */
  public void requireSound(Collection<String> accounts) {
    List<Refused.Field> broken = new ArrayList<>();
    if (defaultAccountId != null && !accounts.contains(defaultAccountId)) {
      broken.add(Refused.field("default_account_id", "account-unknown", null, defaultAccountId));
    }
    if (approvalsRequired != null
        && (approvalsRequired < 0 || approvalsRequired > MOST_APPROVALS)) {
      broken.add(
          Refused.field("approvals_required", "range", "0…" + MOST_APPROVALS, approvalsRequired));
    }
    if (driftTolerance != null && !within(driftTolerance, WIDEST)) {
      broken.add(Refused.field("drift_tolerance", "range", "0…" + WIDEST, driftTolerance));
    }
    nav(broken);
    Reasons.broken(reason).ifPresent(broken::add);
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  private void nav(List<Refused.Field> broken) {
    if (nav != null && (nav.signum() <= 0 || nav.compareTo(LARGEST_NAV) > 0)) {
      broken.add(Refused.field("nav", "range", "0…" + LARGEST_NAV.toPlainString(), nav));
    } else if (nav != null && nav.stripTrailingZeros().scale() > NAV_SCALE) {
      broken.add(Refused.field("nav", "digits", NAV_SCALE, nav));
    }
  }

  private static boolean within(BigDecimal value, BigDecimal most) {
    return value.signum() >= 0
        && value.compareTo(most) <= 0
        && value.stripTrailingZeros().scale() <= TOLERANCE_SCALE;
  }
}

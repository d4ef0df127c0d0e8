package hs.desk.check;

import hs.desk.Reasons;
import hs.desk.Refused;
import hs.desk.position.Direction;
import hs.desk.user.RoleName;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as it is asked for. A scope that is null does not narrow it.
 *
 * @param subTypeName the variety or sector
 * @param role whose acts are checked
 * @param direction of what is held, for restricted lists and position limits
 * @param house looks at all products together; where the kind cannot, it changes nothing
 * @param limitValue what may just be reached: lots, CNY or a fraction, by the kind
 * @param effectiveFrom first day; null means today
 * @param effectiveTo last day; null means for ever
 * @param active false: kept and tried, not enforced; null means true
 * @param reason why it is written or changed, for the record, at most 500 characters; or null
 * @param version of the rule that is changed; not for a new one
 */
public record NewCheckRule(
    @NotNull CheckKind kind,
    @NotNull CheckLevel level,
    String productCode,
    String exchangeId,
    String typeName,
    String subTypeName,
    String instrumentId,
    RoleName role,
    Direction direction,
    Boolean house,
    BigDecimal limitValue,
    String note,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    Boolean active,
    String reason,
    Long version) {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_CODE = 32;

  /** What the column takes: 14 whole digits, 10 decimals. */
  private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(14);

  private static final int MOST_DECIMALS = 10;

  /** Days outside are mistakes, and more than the column takes. */
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  public NewCheckRule {
    reason = Reasons.orNone(reason);
  }

  /** The same with the version of the header, where the body has none. */
  public NewCheckRule at(Long seen) {
    return new NewCheckRule(
        kind,
        level,
        productCode,
        exchangeId,
        typeName,
        subTypeName,
        instrumentId,
        role,
        direction,
        house,
        limitValue,
        note,
        effectiveFrom,
        effectiveTo,
        active,
        reason,
        seen);
  }

  /** Whether it looks at what other products hold too. */
  public boolean ofHouse() {
    return Boolean.TRUE.equals(house);
  }

  /** Refuses {@code RULE} with every field that breaks one. */
  public void requireShape(LocalDate today) {
    List<Refused.Field> broken = new ArrayList<>();
    limit(broken);
    if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
      broken.add(Refused.field("note", "note-length", LONGEST_NOTE, note.length()));
    }
    date(broken, "effective_from", effectiveFrom);
    date(broken, "effective_to", effectiveTo);
    LocalDate from = effectiveFrom == null ? today : effectiveFrom;
    if (effectiveTo != null && effectiveTo.isBefore(from)) {
      broken.add(Refused.field("effective_to", "rule-dates", from, effectiveTo));
    }
    code(broken, "product_code", productCode);
    code(broken, "c_exchange_id", exchangeId);
    code(broken, "c_type_name", typeName);
    code(broken, "c_stype_name", subTypeName);
    code(broken, "c_instrument_id", instrumentId);
    Reasons.broken(reason).ifPresent(broken::add);
    if (!broken.isEmpty()) {
      throw Refused.rule(broken);
    }
  }

  /**
   * Refuses {@code RULE} a scope that nothing listed is in.
   *
   * @param listed of the contract it names, else of all exchanges
   */
  public void requireListed(List<RuleScope> listed) {
    scope()
        .unmet(listed)
        .ifPresent(
            field -> {
              throw Refused.rule(List.of(field));
            });
  }

  public RuleScope scope() {
    return new RuleScope(exchangeId, typeName, subTypeName, instrumentId);
  }

  private static void date(List<Refused.Field> broken, String field, LocalDate value) {
    if (value != null && (value.isBefore(FIRST) || value.isAfter(LAST))) {
      broken.add(Refused.field(field, "range", FIRST + "…" + LAST, value));
    }
  }

  private void limit(List<Refused.Field> broken) {
    if (limitValue == null) {
      if (kind.limited()) {
        broken.add(Refused.field("limit_value", "rule-limit", "0…", null));
      }
    } else if (limitValue.signum() < 0) {
      broken.add(Refused.field("limit_value", "rule-limit", "0…", limitValue));
    } else if (limitValue.compareTo(HIGHEST) >= 0) {
      String limit = "0…" + HIGHEST.subtract(BigDecimal.ONE).toPlainString();
      broken.add(Refused.field("limit_value", "range", limit, limitValue));
    } else if (limitValue.stripTrailingZeros().scale() > MOST_DECIMALS) {
      broken.add(Refused.field("limit_value", "rule-limit-decimals", MOST_DECIMALS, limitValue));
    }
  }

  private static void code(List<Refused.Field> broken, String field, String value) {
    if (value != null && (value.isBlank() || value.length() > LONGEST_CODE)) {
      broken.add(Refused.field(field, "rule-scope", LONGEST_CODE, value));
    }
  }
}

package hs.desk.check;

import hs.desk.position.Direction;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A rule as it is shown.
 *
 * @param rule the name under which a refusal names it and a warning is acknowledged
 */
public record CheckRuleView(
    Long id,
    CheckKind kind,
    String rule,
    CheckLevel level,
    String productCode,
    String exchangeId,
    String typeName,
    String subTypeName,
    String instrumentId,
    RoleName role,
    Direction direction,
    boolean house,
    BigDecimal limitValue,
    String note,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    boolean active,
    String changedBy,
    Instant changedAt,
    long version) {

  public static CheckRuleView of(CheckRule rule) {
    return new CheckRuleView(
        rule.id(),
        rule.kind(),
        rule.kind().word(),
        rule.level(),
        rule.productCode(),
        rule.exchangeId(),
        rule.typeName(),
        rule.subTypeName(),
        rule.instrumentId(),
        rule.role(),
        rule.direction(),
        rule.house(),
        rule.limitValue(),
        rule.note(),
        rule.effectiveFrom(),
        rule.effectiveTo(),
        rule.active(),
        rule.changedBy(),
        rule.changedAt(),
        rule.version());
  }
}

package hs.desk.check;

import hs.desk.Stored;
import hs.desk.StoredInstant;
import hs.desk.instruction.CheckView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Objects;

/** What a rule said of an instruction, and who took a warning upon himself. Never changed. */
@Entity
@Table(name = "check_result")
public class CheckResult extends Stored {

  private static final int SCALE = 10;
  private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(14);

  @Column(name = "instruction_id")
  private Long instructionId;

  private int revision;
  private String act;

  @Column(name = "rule_id")
  private Long ruleId;

  private CheckKind kind;
  private CheckLevel level;
  private boolean passed;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "limit_value")
  private BigDecimal limitValue;

  @Column(name = "actual_value")
  private BigDecimal actualValue;

  private String detail;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(name = "checked_by")
  private String checkedBy;

  @Column(name = "acknowledged_by")
  private String acknowledgedBy;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  private String acknowledgement;

  protected CheckResult() {}

  CheckResult(Finding finding, CheckedAct act, String actor, Instant now) {
    this.act = act.name();
    ruleId = finding.rule().id();
    kind = finding.rule().kind();
    level = finding.rule().level();
    passed = finding.passed();
    instrumentId = finding.instrumentId();
    limitValue = finding.limit();
    actualValue = storable(finding.actual());
    detail = finding.rule().note();
    checkedAt = StoredInstant.cut(now);
    checkedBy = actor;
  }

  /** What the column can take; further figures are its end. */
  private static BigDecimal storable(BigDecimal value) {
    return value == null
        ? null
        : value.setScale(SCALE, RoundingMode.HALF_UP).min(HIGHEST.subtract(BigDecimal.ONE));
  }

  void acknowledge(String by, String reason, Instant now) {
    acknowledgedBy = by;
    acknowledgedAt = StoredInstant.cut(now);
    acknowledgement = reason;
  }

  /** Takes over who acknowledged the same before, and why. */
  void acknowledge(CheckResult before) {
    acknowledge(before.acknowledgedBy, before.acknowledgement, before.acknowledgedAt);
  }

  /**
   * Whether the warning acknowledged here is the finding's too: of the same contract, by a rule
   * that warns and was not changed since, of a figure that is no worse.
   */
  boolean settles(Finding finding) {
    CheckRule rule = finding.rule();
    return acknowledgedBy != null
        && rule.level() == CheckLevel.WARN
        && rule.kind() == kind
        && Objects.equals(rule.id(), ruleId)
        && !rule.changedAt().isAfter(acknowledgedAt)
        && equal(finding.limit(), limitValue)
        && Objects.equals(finding.instrumentId(), instrumentId)
        && noWorse(storable(finding.actual()));
  }

  /** On the same side, as far out or less; unknown is no worse than unknown alone. */
  private boolean noWorse(BigDecimal actual) {
    if (actual == null || actualValue == null) {
      return actual == null && actualValue == null;
    }
    return actual.signum() * actualValue.signum() >= 0
        && actual.abs().compareTo(actualValue.abs()) <= 0;
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one == null ? other == null : other != null && one.compareTo(other) == 0;
  }

  /** Binds it to the instruction, once that is stored. */
  public CheckResult of(long instruction, int ofRevision) {
    instructionId = instruction;
    revision = ofRevision;
    return this;
  }

  public CheckView view() {
    return new CheckView(
        kind,
        level.name(),
        passed,
        instrumentId,
        limitValue,
        actualValue,
        detail == null || detail.isEmpty() ? null : detail,
        acknowledgedBy,
        acknowledgedAt,
        acknowledgement,
        ruleId,
        kind.word(),
        act);
  }
}

package hs.desk.check;

import hs.desk.Stored;
import hs.desk.instruction.CheckView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    checkedAt = now.truncatedTo(ChronoUnit.MICROS);
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
    acknowledgedAt = now.truncatedTo(ChronoUnit.MICROS);
    acknowledgement = reason;
  }

  /** Binds it to the instruction, once that is stored. */
  public CheckResult of(long instruction, int ofRevision) {
    instructionId = instruction;
    revision = ofRevision;
    return this;
  }

  /** The rule may be gone by now. */
  public Long ruleId() {
    return ruleId;
  }

  public boolean passed() {
    return passed;
  }

  public CheckLevel level() {
    return level;
  }

  /** Under which a warning is acknowledged. */
  String word() {
    return kind.word();
  }

  public CheckView view() {
    return new CheckView(
        kind.name(),
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

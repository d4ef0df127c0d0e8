package hs.desk.instruction;

import hs.desk.StoredInstant;
import hs.desk.calendar.TradingDays;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** What an instruction says of itself beside its lines: of what, by whom, when, how much. */
@MappedSuperclass
public abstract class InstructionHeader {

  @Column(name = "product_code")
  private String productCode;

  private String note;
  private Urgency urgency;
  private Instant deadline;

  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approvals_required")
  private int approvalsRequired;

  @Column(name = "total_current_delta_value")
  private BigDecimal totalCurrentDeltaValue;

  @Column(name = "total_adjusted_delta_value")
  private BigDecimal totalAdjustedDeltaValue;

  @Column(name = "unvalued_lines")
  private int unvaluedLines;

  protected InstructionHeader() {}

  InstructionHeader(String productCode, LocalDate tradingDay, String createdBy, Instant now) {
    this.productCode = productCode;
    this.tradingDay = tradingDay;
    this.createdBy = createdBy;
    createdAt = StoredInstant.cut(now);
    changedAt = createdAt;
  }

  void describe(String newNote, Urgency newUrgency, Instant newDeadline) {
    note = newNote;
    urgency = newUrgency;
    deadline = StoredInstant.cut(newDeadline);
  }

  void submitted(int approvals, LocalDate day, Instant now) {
    approvalsRequired = approvals;
    submittedAt = StoredInstant.cut(now);
    tradingDay = day;
  }

  /** Keeps the first moment. */
  void approved(Instant now) {
    approvedAt = approvedAt == null ? StoredInstant.cut(now) : approvedAt;
  }

  /** Something of it changed. */
  public void touch(Instant now) {
    changedAt = StoredInstant.cut(now);
  }

  /** Sums the delta values. Lines without one are left out and counted. */
  void total(Collection<PositionAdjustment> lines) {
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal adjusted = BigDecimal.ZERO;
    int unvalued = 0;
    for (PositionAdjustment line : lines) {
      if (line.valued()) {
        current = current.add(line.currentDeltaValue());
        adjusted = adjusted.add(line.adjustedDeltaValue());
      } else {
        unvalued++;
      }
    }
    totalCurrentDeltaValue = current;
    totalAdjustedDeltaValue = adjusted;
    unvaluedLines = unvalued;
  }

  public String productCode() {
    return productCode;
  }

  public String note() {
    return note;
  }

  public Urgency urgency() {
    return urgency;
  }

  /** Null: 15:15 of {@link #tradingDay}. */
  public Instant deadline() {
    return deadline;
  }

  public LocalDate tradingDay() {
    return tradingDay;
  }

  /** When it expires: at its deadline, else when its trading day is over. */
  public Instant endsAt() {
    return deadline == null ? TradingDays.close(tradingDay) : deadline;
  }

  /** The author. */
  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** Null while it is a draft. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** When it was first approved: trades before it are not its own. Null until then. */
  public Instant approvedAt() {
    return approvedAt;
  }

  /** People other than the author who must approve it, as of submission. */
  public int approvalsRequired() {
    return approvalsRequired;
  }

  /** In CNY, of the valued lines at snapshot prices; null while it is a draft. */
  public BigDecimal totalCurrentDeltaValue() {
    return totalCurrentDeltaValue;
  }

  /** In CNY, of the valued lines at snapshot prices; null while it is a draft. */
  public BigDecimal totalAdjustedDeltaValue() {
    return totalAdjustedDeltaValue;
  }

  /** Lines without a delta value, left out of both totals. */
  public int unvaluedLines() {
    return unvaluedLines;
  }
}

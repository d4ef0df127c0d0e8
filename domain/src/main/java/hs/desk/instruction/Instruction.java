package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.calendar.TradingDays;
import hs.desk.user.RoleName;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A manager's order (调仓指令) that a product should hold something else. It begins as a draft, is
 * submitted, perhaps approved, worked by traders, and ends along {@link InstructionStatus}. Its
 * lines say what is to be held; its snapshot, written at submission and never changed, what was.
 */
@Entity
@Table(name = "instruction")
@TableGenerator(
    name = "instruction",
    table = "id_generator",
    pkColumnName = "name",
    valueColumnName = "next_value",
    pkColumnValue = "instruction",
    allocationSize = 100)
public class Instruction {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "instruction")
  private Long id;

  @Column(name = "product_code")
  private String productCode;

  private InstructionStatus status;
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

  @Embedded private Interruption interruption;

  @Column(name = "total_current_delta_value")
  private BigDecimal totalCurrentDeltaValue;

  @Column(name = "total_adjusted_delta_value")
  private BigDecimal totalAdjustedDeltaValue;

  @Column(name = "unvalued_lines")
  private int unvaluedLines;

  private int revision;

  @Version private long version;

  @OneToMany(mappedBy = "instruction", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PositionAdjustment> lines = new ArrayList<>();

  @OneToMany(mappedBy = "instruction", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  private List<PositionSnapshot> snapshot = new ArrayList<>();

  protected Instruction() {}

  /**
   * A draft without lines.
   *
   * @param note may be empty, not null
   * @param deadline null: the end of its trading day
   */
  public Instruction(
      String productCode,
      String note,
      Urgency urgency,
      Instant deadline,
      LocalDate tradingDay,
      String createdBy,
      Instant now) {
    this.productCode = productCode;
    this.note = note;
    this.urgency = urgency;
    this.deadline = deadline;
    this.tradingDay = tradingDay;
    this.createdBy = createdBy;
    status = InstructionStatus.DRAFT;
    createdAt = micros(now);
    changedAt = createdAt;
    revision = 1;
  }

  /**
   * Adds a line to the present revision.
   *
   * @param adjustedPosition what shall be held, in lots, long positive
   */
  public PositionAdjustment adjust(String instrumentId, BigDecimal adjustedPosition) {
    return adjust(revision, instrumentId, adjustedPosition);
  }

  /** Adds a line to a revision, which waits while it is not yet in force. */
  PositionAdjustment adjust(int ofRevision, String instrumentId, BigDecimal adjustedPosition) {
    PositionAdjustment line =
        new PositionAdjustment(this, ofRevision, instrumentId, adjustedPosition);
    lines.add(line);
    return line;
  }

  /** The line in force of a contract; one is added where there is none. */
  PositionAdjustment target(String instrumentId, BigDecimal adjustedPosition) {
    return inForce(instrumentId).orElseGet(() -> adjust(instrumentId, adjustedPosition));
  }

  /** The line in force of a contract. */
  public Optional<PositionAdjustment> inForce(String instrumentId) {
    return lines.stream()
        .filter(line -> line.revision() == revision && line.instrumentId().equals(instrumentId))
        .findFirst();
  }

  /** What its lines in force ask for, in their order. */
  public List<NewAdjustment.Target> targets() {
    return linesInForce().stream()
        .map(line -> new NewAdjustment.Target(line.instrumentId(), line.adjustedPosition()))
        .toList();
  }

  /**
   * Says anew what a draft is about; its lines are taken off, to be added anew.
   *
   * @return the lines taken off, to be removed from the store
   */
  public List<PositionAdjustment> edit(
      String newNote, Urgency newUrgency, Instant newDeadline, Instant now) {
    if (status != InstructionStatus.DRAFT) {
      throw Refused.of(Refused.Reason.CONFLICT, "draft-only", id, status)
          .with("allowed", status.next().stream().map(Enum::name).toList());
    }
    note = newNote;
    urgency = newUrgency;
    deadline = newDeadline;
    changedAt = micros(now);
    List<PositionAdjustment> old = List.copyOf(lines);
    lines.clear();
    return old;
  }

  /** Takes off a waiting line that was refused, to be removed from the store. */
  public void drop(PositionAdjustment line) {
    lines.remove(line);
  }

  /** The lines of a revision. */
  public List<PositionAdjustment> linesOf(int ofRevision) {
    return lines.stream().filter(line -> line.revision() == ofRevision).toList();
  }

  /** Adds a row to the snapshot. */
  public void remember(PositionSnapshot row) {
    snapshot.add(row);
  }

  /**
   * Submits it for the trading day: approved at once where nobody needs to approve.
   *
   * @param approvals people other than the author who must approve, as of now
   */
  public void submit(int approvals, LocalDate day, Instant now) {
    approvalsRequired = approvals;
    become(approvals > 0 ? InstructionStatus.PENDING_APPROVAL : InstructionStatus.APPROVED, now);
    submittedAt = micros(now);
    tradingDay = day;
  }

  /** The last approval is given. */
  public void approve(Instant now) {
    become(InstructionStatus.APPROVED, now);
    settle(now);
  }

  /** Stops the work; what is paused already is paused by RISK once RISK says so. */
  public void pause(RoleName by, Instant now) {
    boolean again = status == InstructionStatus.PAUSED && by == RoleName.RISK;
    InstructionStatus from = again ? interruption.pausedFrom() : status;
    if (again) {
      touch(now);
    } else {
      become(InstructionStatus.PAUSED, now);
    }
    interruption = Interruption.paused(from, by);
  }

  /** Goes back to what it was before the pause, or to what fills made of it meanwhile. */
  public void resume(Instant now) {
    become(interruption.pausedFrom(), now);
    interruption = null;
    settle(now);
  }

  /** Whether it is paused and only RISK may resume it. */
  public boolean pausedByRisk() {
    return status == InstructionStatus.PAUSED && interruption.pausedByRole() == RoleName.RISK;
  }

  /** A cancel is asked while traders hold claims: they confirm, or time does. */
  public void askCancel(Instant now) {
    become(InstructionStatus.CANCELLING, now);
    interruption = Interruption.cancelAsked(micros(now));
  }

  /** Puts a revision in force; its lines carry that number already. */
  void revise(int number, Instant now) {
    revision = number;
    total();
    touch(now);
  }

  /** Something of it changed that is not its status. */
  public void touch(Instant now) {
    changedAt = micros(now);
  }

  /** Moves it on, or refuses with the allowed next states and leaves it as it was. */
  public void become(InstructionStatus next, Instant now) {
    status = InstructionStatus.TABLE.move("instruction", id, status, next);
    changedAt = micros(now);
    if (status == InstructionStatus.APPROVED && approvedAt == null) {
      approvedAt = changedAt;
    }
  }

  /**
   * Derives its status from lines and details, after they changed: begins with the first claim or
   * fill, ends when no detail is open, comes back when a fill of a completed one was reversed.
   *
   * @return whether the status moved
   */
  public boolean settle(Instant now) {
    InstructionStatus next = derived();
    if (next == status) {
      return false;
    }
    become(next, now);
    return true;
  }

  /** Refuses {@code CONFLICT} unless its status is such. */
  void require(Predicate<InstructionStatus> such) {
    if (!such.test(status)) {
      throw Refused.of(Refused.Reason.CONFLICT, "instruction-not-worked", id, status)
          .with("allowed", status.next().stream().map(Enum::name).toList());
    }
  }

  private InstructionStatus derived() {
    boolean open = details().anyMatch(detail -> detail.status().open());
    if (open && status == InstructionStatus.APPROVED) {
      return begun() ? InstructionStatus.EXECUTING : status;
    }
    if (open) {
      return status == InstructionStatus.COMPLETED ? InstructionStatus.EXECUTING : status;
    }
    return status.live() ? ended() : status;
  }

  private InstructionStatus ended() {
    if (linesInForce().stream().allMatch(line -> line.status() == LineStatus.DONE)) {
      return InstructionStatus.COMPLETED;
    }
    return details().anyMatch(detail -> detail.filledQuantity().signum() > 0)
        ? InstructionStatus.PARTIALLY_CANCELLED
        : InstructionStatus.CANCELLED;
  }

  private boolean begun() {
    return details()
        .anyMatch(detail -> detail.claimedBy() != null || detail.filledQuantity().signum() > 0);
  }

  private Stream<InstructionDetail> details() {
    return lines.stream().flatMap(line -> line.details().stream());
  }

  /** As the database keeps it, so that the first answer shows what later ones do. */
  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Sums the delta values of the lines of the present revision. Lines without one are left out and
   * counted.
   */
  public void total() {
    BigDecimal current = BigDecimal.ZERO;
    BigDecimal adjusted = BigDecimal.ZERO;
    int unvalued = 0;
    for (PositionAdjustment line : lines) {
      if (line.revision() != revision) {
        continue;
      }
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

  /** Null until persisted. */
  public Long id() {
    return id;
  }

  public String productCode() {
    return productCode;
  }

  public InstructionStatus status() {
    return status;
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

  /** Why it is not worked, if something interrupts it. */
  public Optional<Interruption> interruption() {
    boolean stopped = status == InstructionStatus.PAUSED || status == InstructionStatus.CANCELLING;
    return stopped ? Optional.ofNullable(interruption) : Optional.empty();
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

  /** The revision in force; the first is 1. */
  public int revision() {
    return revision;
  }

  public long version() {
    return version;
  }

  /** Lines of all revisions, in order of their ids; loaded when asked for. */
  public List<PositionAdjustment> lines() {
    return Collections.unmodifiableList(lines);
  }

  /** Lines of the revision in force. */
  public List<PositionAdjustment> linesInForce() {
    return linesOf(revision);
  }

  /** What was held, in order of ids; loaded when asked for. */
  public List<PositionSnapshot> snapshot() {
    return Collections.unmodifiableList(snapshot);
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Instruction that && id != null && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return Instruction.class.hashCode();
  }
}

package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.StoredInstant;
import hs.desk.user.RoleName;
import jakarta.persistence.CascadeType;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
public class Instruction extends InstructionHeader {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "instruction")
  private Long id;

  private InstructionStatus status;
  @Embedded private Interruption interruption;

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
    super(productCode, tradingDay, createdBy, now);
    describe(note, urgency, deadline);
    status = InstructionStatus.DRAFT;
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
    describe(newNote, newUrgency, newDeadline);
    touch(now);
    List<PositionAdjustment> old = List.copyOf(lines);
    lines.clear();
    return old;
  }

  /** Takes off a waiting line that was refused, to be removed from the store. */
  public void drop(PositionAdjustment line) {
    lines.remove(line);
  }

  /** Details of a contract whose lines were replaced by later revisions. */
  Stream<InstructionDetail> superseded(String instrumentId) {
    return lines.stream()
        .filter(line -> line.superseded() && line.instrumentId().equals(instrumentId))
        .flatMap(line -> line.details().stream());
  }

  /**
   * Derives the status of the lines that were ever worked, after their details changed: those in
   * force, and those they replaced.
   */
  public void roll() {
    lines.stream()
        .filter(line -> line.revision() <= revision && !line.details().isEmpty())
        .forEach(PositionAdjustment::roll);
  }

  /** Whether it has lines of revisions that are not in force: waiting ones, or dropped ones. */
  public boolean hasWaiting() {
    return lines.stream().anyMatch(PositionAdjustment::waits);
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
    become(approvals > 0 ? InstructionStatus.PENDING_APPROVAL : InstructionStatus.APPROVED, now);
    submitted(approvals, day, now);
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
  public void askCancel(String by, Instant now) {
    become(InstructionStatus.CANCELLING, now);
    interruption = Interruption.cancelAsked(by, StoredInstant.cut(now));
  }

  /** Puts a revision in force; its lines carry that number already. */
  void revise(int number, Instant now) {
    revision = number;
    total();
    touch(now);
  }

  /**
   * Moves it on, or refuses with the allowed next states and leaves it as it was. Once nothing more
   * is to be done, nothing waits to change it either.
   */
  public void become(InstructionStatus next, Instant now) {
    status = InstructionStatus.TABLE.move("instruction", id, status, next);
    touch(now);
    if (status == InstructionStatus.APPROVED) {
      approved(now);
    }
    if (status.ended()) {
      lines.stream().filter(PositionAdjustment::waitsOpen).forEach(PositionAdjustment::cancelRest);
    }
  }

  /**
   * Derives its status from lines and details, after they changed: begins with the first claim or
   * fill, ends when no detail is open, comes back when a fill of a completed one was reversed.
   *
   * @return whether the status moved
   */
  public boolean settle(Instant now) {
    InstructionStatus next = Settlement.of(this);
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

  /** Sums the delta values of the lines in force. */
  public void total() {
    total(linesInForce());
  }

  /** Null until persisted. */
  public Long id() {
    return id;
  }

  public InstructionStatus status() {
    return status;
  }

  /** Why it is not worked, if something interrupts it. */
  public Optional<Interruption> interruption() {
    boolean stopped = status == InstructionStatus.PAUSED || status == InstructionStatus.CANCELLING;
    return stopped ? Optional.ofNullable(interruption) : Optional.empty();
  }

  /**
   * Who wants to know how it ends: its author, and who asked it to be cancelled; but not who does
   * it.
   */
  public Set<String> principalsBut(String actor) {
    String asker = interruption == null ? null : interruption.cancelAskedBy();
    return Stream.of(createdBy(), asker)
        .filter(name -> name != null && !name.equals(actor))
        .collect(Collectors.toCollection(TreeSet::new));
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

package hs.desk.instruction;

import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * One line of an instruction: a contract and the position it shall come to. In a draft it holds the
 * target alone; at submission it is valued, and its details say how to get there.
 */
@Entity
@Table(name = "position_adjustment")
public class PositionAdjustment extends LineHeader {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "instruction_id")
  private Instruction instruction;

  private int revision;

  private LineStatus status;

  @Version private long version;

  @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  @BatchFetch(value = BatchFetchType.IN, size = 500)
  private List<InstructionDetail> details = new ArrayList<>();

  protected PositionAdjustment() {}

  PositionAdjustment(
      Instruction instruction, int revision, String instrumentId, BigDecimal adjustedPosition) {
    super(instrumentId, adjustedPosition);
    this.instruction = instruction;
    this.revision = revision;
    status = LineStatus.PENDING;
  }

  /** Freezes what the line is worth. A line to the present position is done once it is in force. */
  public void value(Valuation worth) {
    freeze(worth);
    boolean done = !waits() && lotsToTrade().signum() == 0;
    status = done ? LineStatus.DONE : LineStatus.PENDING;
  }

  /**
   * Adds a detail, laid out for the instruction's own day.
   *
   * @param quantity in lots, above zero
   */
  public InstructionDetail detail(
      String accountId, OpenClose openClose, BuySell buySell, BigDecimal quantity) {
    return detail(accountId, openClose, buySell, quantity, instruction.tradingDay());
  }

  private InstructionDetail detail(
      String accountId,
      OpenClose openClose,
      BuySell buySell,
      BigDecimal quantity,
      LocalDate laidOut) {
    InstructionDetail detail =
        new InstructionDetail(this, accountId, openClose, buySell, quantity, price(), laidOut);
    details.add(detail);
    return detail;
  }

  /**
   * Ends what remains of it, and of its details; what is closed already is refused. Of one that
   * waits nothing was ever worked, whatever is filled of its contract.
   */
  public void cancelRest() {
    boolean untouched = waits() || filled().signum() == 0;
    become(untouched ? LineStatus.CANCELLED : LineStatus.PART_CANCELLED);
    details.stream()
        .filter(detail -> detail.status().open())
        .forEach(InstructionDetail::cancelRest);
  }

  /**
   * Derives its status from its details, after one of them changed; what is cancelled stays so. Not
   * for a draft.
   */
  public void roll() {
    LineStatus next = derived();
    if (next == status || status.cancelled()) {
      return;
    }
    if (next.cancelled()) {
      passThrough(next == LineStatus.CANCELLED ? LineStatus.PENDING : LineStatus.PARTIAL);
    }
    become(next);
  }

  /**
   * Whether {@link #roll} would leave it as it is for all that this detail tells, the only one that
   * changed since it was rolled: what is open of it keeps the line open. False says only that all
   * have to be looked at.
   */
  boolean staysWith(InstructionDetail changed) {
    boolean begun = changed.filledQuantity().signum() > 0;
    LineStatus open = begun ? LineStatus.PARTIAL : LineStatus.PENDING;
    return changed.status().open() && status == open;
  }

  /**
   * Its last open detail was filled at a stroke, or a fill was taken back of one that is closed.
   */
  private void passThrough(LineStatus before) {
    if (status != before) {
      become(before);
    }
  }

  private LineStatus derived() {
    BigDecimal filled = filled();
    if (details.stream().anyMatch(detail -> detail.status().open())) {
      return filled.signum() == 0 ? LineStatus.PENDING : LineStatus.PARTIAL;
    }
    if (filled.compareTo(lotsToTrade().abs()) == 0) {
      return LineStatus.DONE;
    }
    return filled.signum() == 0 ? LineStatus.CANCELLED : LineStatus.PART_CANCELLED;
  }

  /** Lots filled for its contract by this revision and those before it, not negative. */
  public BigDecimal filled() {
    return instruction.lines().stream()
        .filter(line -> line.instrumentId().equals(instrumentId()) && line.revision <= revision)
        .flatMap(line -> line.details.stream())
        .map(InstructionDetail::filledQuantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * Adds the details of a decomposition.
   *
   * @param day whose lots are today's in it
   */
  void work(Decomposition made, LocalDate day) {
    made.legs()
        .forEach(
            leg -> detail(leg.accountId(), leg.openClose(), leg.buySell(), leg.quantity(), day));
    if (made.locks()) {
      flag(Submission.LOCKS);
    }
  }

  /**
   * Tells that older instructions still have something open on its contract, if they do.
   *
   * @param besides contracts on which they do
   */
  public void flagOverlap(Set<String> besides) {
    if (besides.contains(instrumentId())) {
      flag(Gap.OVERLAP);
    }
  }

  /** Ends, with what it filled, in favour of a line of a later revision. */
  void cede() {
    details.stream()
        .filter(detail -> detail.status().open())
        .forEach(InstructionDetail::cancelRest);
    if (status == LineStatus.PENDING || status == LineStatus.PARTIAL) {
      roll();
    }
  }

  /** Opens again, on the line in force, what was taken back of a detail it took over. */
  void reopen(InstructionDetail closed, BigDecimal lots) {
    InstructionDetail again =
        detail(closed.accountId(), closed.openClose(), closed.buySell(), lots, closed.laidOut());
    again.keep(closed.claimedBy());
  }

  /** Whether a line of a later revision took its place. */
  boolean superseded() {
    return revision < instruction.revision();
  }

  /** The line in force of its contract. */
  PositionAdjustment successor() {
    return instruction.inForce(instrumentId()).orElseThrow();
  }

  /** Whether its revision is not in force yet, or never came to be. */
  boolean waits() {
    return revision > instruction.revision();
  }

  /** Whether it may still come into force. */
  boolean waitsOpen() {
    return waits() && status == LineStatus.PENDING;
  }

  /** Stays in force in a later revision that does not change it. */
  void carry(int later) {
    revision = later;
  }

  /** Moves it on, or refuses with the allowed next states and leaves it as it was. */
  public void become(LineStatus next) {
    status = LineStatus.TABLE.move("line", id(), status, next);
  }

  public Instruction instruction() {
    return instruction;
  }

  /** The newest revision it belongs to; above the instruction's while it waits. */
  public int revision() {
    return revision;
  }

  public LineStatus status() {
    return status;
  }

  public long version() {
    return version;
  }

  /** In order of their ids; loaded when asked for, those of all loaded lines at once. */
  public List<InstructionDetail> details() {
    return Collections.unmodifiableList(details);
  }
}

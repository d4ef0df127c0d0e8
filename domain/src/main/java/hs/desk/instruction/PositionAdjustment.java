package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * One line of an instruction: a contract and the position it shall come to. In a draft it holds the
 * target alone; at submission it is valued, and its details say how to get there.
 */
@Entity
@Table(name = "position_adjustment")
public class PositionAdjustment extends Stored {

  private static final int FLAGS_LENGTH = 255;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "instruction_id")
  private Instruction instruction;

  private int revision;

  @Column(name = "c_instrument_id")
  private String instrumentId;

  @Column(name = "c_instrument_name")
  private String instrumentName;

  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Column(name = "current_position")
  private BigDecimal currentPosition;

  @Column(name = "adjusted_position")
  private BigDecimal adjustedPosition;

  private BigDecimal price;

  @Column(name = "price_source")
  private Price.Source priceSource;

  @Column(name = "price_time")
  private Instant priceTime;

  private BigDecimal multiplier;
  private BigDecimal delta;

  @Column(name = "current_delta_value")
  private BigDecimal currentDeltaValue;

  @Column(name = "adjusted_delta_value")
  private BigDecimal adjustedDeltaValue;

  private LineStatus status;
  private String flags;

  @Version private long version;

  @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  @BatchFetch(value = BatchFetchType.IN, size = 500)
  private List<InstructionDetail> details = new ArrayList<>();

  protected PositionAdjustment() {}

  PositionAdjustment(
      Instruction instruction, int revision, String instrumentId, BigDecimal adjustedPosition) {
    this.instruction = instruction;
    this.instrumentId = instrumentId;
    this.adjustedPosition = adjustedPosition;
    this.revision = revision;
    status = LineStatus.PENDING;
    flags = "";
  }

  /** Freezes what the line is worth. A line to the present position is done at once. */
  public void value(Valuation worth) {
    instrumentName = worth.instrumentName();
    exchangeId = worth.exchangeId();
    currentPosition = worth.currentPosition();
    price = worth.price();
    priceSource = worth.priceSource();
    priceTime = worth.priceTime();
    multiplier = worth.multiplier();
    delta = worth.delta();
    currentDeltaValue = worth.currentDeltaValue();
    adjustedDeltaValue = worth.adjustedDeltaValue();
    worth.flags().forEach(this::flag);
    status = lotsToTrade().signum() == 0 ? LineStatus.DONE : LineStatus.PENDING;
  }

  /** Adds a word of caution; adding it again changes nothing. */
  public void flag(String word) {
    Set<String> words = new TreeSet<>(flags());
    words.add(word);
    String joined = String.join(",", words);
    if (joined.length() > FLAGS_LENGTH) {
      throw new IllegalArgumentException("too many flags: " + joined);
    }
    flags = joined;
  }

  /**
   * Adds a detail.
   *
   * @param quantity in lots, above zero
   */
  public InstructionDetail detail(
      String accountId, OpenClose openClose, BuySell buySell, BigDecimal quantity) {
    InstructionDetail detail =
        new InstructionDetail(this, accountId, openClose, buySell, quantity, price);
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
        .filter(line -> line.instrumentId.equals(instrumentId) && line.revision <= revision)
        .flatMap(line -> line.details.stream())
        .map(InstructionDetail::filledQuantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Adds the details of a decomposition. */
  void work(Decomposition made) {
    made.legs()
        .forEach(leg -> detail(leg.accountId(), leg.openClose(), leg.buySell(), leg.quantity()));
    if (made.locks()) {
      flag(Submission.LOCKS);
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
        detail(closed.accountId(), closed.openClose(), closed.buySell(), lots);
    again.keep(closed.claimedBy());
  }

  /** Whether a line of a later revision took its place. */
  boolean superseded() {
    return revision < instruction.revision();
  }

  /** The line in force of its contract. */
  PositionAdjustment successor() {
    return instruction.inForce(instrumentId).orElseThrow();
  }

  /** Whether its revision is not in force yet, or never came to be. */
  boolean waits() {
    return revision > instruction.revision();
  }

  /** Whether it may still come into force, with something to trade. */
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

  /** The change of the net position asked for, in lots; positive buys. Not for a draft. */
  public BigDecimal lotsToTrade() {
    return adjustedPosition.subtract(currentPosition);
  }

  /** Whether it has delta values and counts in the totals. */
  public boolean valued() {
    return currentDeltaValue != null && adjustedDeltaValue != null;
  }

  public Instruction instruction() {
    return instruction;
  }

  /** The newest revision it belongs to; above the instruction's while it waits. */
  public int revision() {
    return revision;
  }

  public String instrumentId() {
    return instrumentId;
  }

  /** As it was when valued; null in a draft. */
  public String instrumentName() {
    return instrumentName;
  }

  /** As it was when valued; null in a draft. */
  public String exchangeId() {
    return exchangeId;
  }

  /** Net over the product's accounts at the snapshot, in lots; null in a draft. */
  public BigDecimal currentPosition() {
    return currentPosition;
  }

  /** What shall be held, in lots, long positive. */
  public BigDecimal adjustedPosition() {
    return adjustedPosition;
  }

  /** In the exchange's quote unit; null in a draft. */
  public BigDecimal price() {
    return price;
  }

  public Price.Source priceSource() {
    return priceSource;
  }

  public Instant priceTime() {
    return priceTime;
  }

  public BigDecimal multiplier() {
    return multiplier;
  }

  /** Null in a draft, and where it could not be found. */
  public BigDecimal delta() {
    return delta;
  }

  /** In CNY; null without a delta. */
  public BigDecimal currentDeltaValue() {
    return currentDeltaValue;
  }

  /** In CNY; null without a delta. */
  public BigDecimal adjustedDeltaValue() {
    return adjustedDeltaValue;
  }

  public LineStatus status() {
    return status;
  }

  /** Words of caution, in alphabetical order. */
  public List<String> flags() {
    return flags.isEmpty() ? List.of() : List.of(flags.split(","));
  }

  public long version() {
    return version;
  }

  /** In order of their ids; loaded when asked for, those of all loaded lines at once. */
  public List<InstructionDetail> details() {
    return Collections.unmodifiableList(details);
  }
}

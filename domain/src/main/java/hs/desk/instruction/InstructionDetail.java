package hs.desk.instruction;

import hs.desk.Refused;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.trade.TradeKey;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/**
 * One order a trader has to place (明细): an account, an offset, a side, a quantity. A trader claims
 * it, fills are booked on it; what is filled is always the sum of its live fills.
 */
@Entity
@Table(name = "instruction_detail")
public class InstructionDetail extends DetailHeader {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "position_adjustment_id")
  private PositionAdjustment line;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "instruction_id")
  private Instruction instruction;

  @Column(name = "filled_quantity")
  private BigDecimal filledQuantity;

  @Column(name = "avg_price")
  private BigDecimal avgPrice;

  @Column(name = "trade_id")
  private String tradeId;

  private DetailStatus status;

  @Column(name = "claimed_by")
  private String claimedBy;

  @Version private long version;

  @OneToMany(mappedBy = "detail", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  @BatchFetch(value = BatchFetchType.IN, size = 500)
  private List<Fill> fills = new ArrayList<>();

  protected InstructionDetail() {}

  InstructionDetail(
      PositionAdjustment line,
      String accountId,
      OpenClose openClose,
      BuySell buySell,
      BigDecimal quantity,
      BigDecimal price,
      LocalDate laidOut) {
    super(line, accountId, openClose, buySell, quantity, price, laidOut);
    this.line = line;
    instruction = line.instruction();
    filledQuantity = BigDecimal.ZERO;
    status = DetailStatus.UNFILLED;
  }

  /** Takes it for one trader; his own again changes nothing, another's is refused and named. */
  public void claim(String username) {
    requireNotOf(username);
    instruction.require(InstructionStatus::claimable);
    requireOpen();
    claimedBy = username;
  }

  /** Goes on with the trader who works what it replaces. */
  void keep(String username) {
    claimedBy = username;
  }

  /** Gives it back; nobody's changes nothing, another's is refused. */
  public void release(String username) {
    requireNotOf(username);
    claimedBy = null;
  }

  /**
   * Refuses what another trader has claimed, and what is closed: who worked it is on record, and
   * works it again when a fill is taken back.
   */
  public void requireReleasableBy(String username) {
    requireNotOf(username);
    requireOpen();
  }

  /** Refuses what another trader has claimed, and names him. */
  public void requireNotOf(String username) {
    if (claimedBy != null && !claimedBy.equals(username)) {
      throw Refused.of(Refused.Reason.CONFLICT, "detail-claimed", id(), claimedBy)
          .with("claimed_by", claimedBy);
    }
  }

  /** Refuses {@code CONFLICT} unless this trader has claimed it and may book on it by hand now. */
  public void requireBookableBy(String username) {
    requireNotOf(username);
    if (claimedBy == null) {
      throw Refused.of(Refused.Reason.CONFLICT, "detail-not-claimed", id());
    }
    instruction.require(InstructionStatus::bookable);
    requireOpen();
  }

  /** Whether a trader holds it with something left to trade. */
  public boolean worked() {
    return claimedBy != null && status.open();
  }

  /**
   * Books what was traded for it. Refuses {@code CONFLICT} once it is closed or its instruction is
   * not worked (paused: by hand alone), {@code RULE} for more than is left. Line and instruction
   * are told by {@link PositionAdjustment#roll} and {@link Instruction#settle}.
   *
   * @param bookedBy the trader, or the desk's own name for the feed
   */
  public Fill book(Fill.Traded traded, FillSource source, String bookedBy, Instant now) {
    instruction.require(
        source == FillSource.FEED ? InstructionStatus::live : InstructionStatus::bookable);
    requireOpen();
    if (traded.quantity().signum() <= 0 || traded.quantity().compareTo(left()) > 0) {
      throw Refused.rule("quantity", "over-fill", left(), traded.quantity());
    }
    Fill fill = new Fill(this, traded, source, bookedBy, now);
    fills.add(fill);
    roll();
    return fill;
  }

  /** A trade of the feed stands behind so many lots of one of its live fills. */
  public void confirm(Fill fill, TradeKey trade, BigDecimal lots) {
    fill.match(trade, lots);
    roll();
  }

  /** Ends it with what is filled; what is closed already is refused. */
  public void cancelRest() {
    become(filledQuantity.signum() == 0 ? DetailStatus.CANCELLED : DetailStatus.PART_CANCELLED);
  }

  /** Adds what takes one of its fills back. */
  void add(Fill reversal) {
    fills.add(reversal);
    roll();
  }

  /** Its fills that count: neither reversals nor reversed, in the order they were booked. */
  public List<Fill> live() {
    return LiveFills.of(fills).fills();
  }

  /** Those of its live fills that wait for the feed to confirm them, or the rest of them. */
  public List<Fill> provisional() {
    return live().stream().filter(Fill::provisional).toList();
  }

  /** Quantity, average price, trade and status as the live fills say. */
  void roll() {
    LiveFills live = LiveFills.of(fills);
    filledQuantity = live.lots();
    avgPrice = live.avgPrice();
    tradeId = live.tradeId();
    DetailStatus next = DetailStatus.filled(filledQuantity, quantity());
    if (next != status && !status.cancelled()) {
      become(next);
    }
  }

  private void requireOpen() {
    if (!status.open()) {
      throw notOpen();
    }
  }

  Refused notOpen() {
    return Refused.of(Refused.Reason.CONFLICT, "detail-not-open", id(), status)
        .with("allowed", status.next().stream().map(Enum::name).toList());
  }

  /** Moves it on, or refuses with the allowed next states and leaves it as it was. */
  public void become(DetailStatus next) {
    status = DetailStatus.TABLE.move("detail", id(), status, next);
  }

  /** What is left to trade, in lots, not negative; zero once cancelled. */
  public BigDecimal left() {
    return status.open() ? quantity().subtract(filledQuantity) : BigDecimal.ZERO;
  }

  public PositionAdjustment line() {
    return line;
  }

  public Instruction instruction() {
    return instruction;
  }

  /** In lots, from zero to {@link #quantity}. */
  public BigDecimal filledQuantity() {
    return filledQuantity;
  }

  /** Over its live fills; null without one. */
  public BigDecimal avgPrice() {
    return avgPrice;
  }

  /** That of its last live fill, or null. */
  public String tradeId() {
    return tradeId;
  }

  public DetailStatus status() {
    return status;
  }

  /** The trader who works it, or null. */
  public String claimedBy() {
    return claimedBy;
  }

  public long version() {
    return version;
  }

  /** In order of their ids, reversed ones and reversals too; loaded when asked for. */
  public List<Fill> fills() {
    return Collections.unmodifiableList(fills);
  }
}

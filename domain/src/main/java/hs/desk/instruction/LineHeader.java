package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.quote.Price;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a line says of itself beside its work: of which contract, to which position, and what that
 * was worth when it was valued.
 */
@MappedSuperclass
public abstract class LineHeader extends Stored {

  private static final int FLAGS_LENGTH = 255;

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

  private String flags;

  protected LineHeader() {}

  LineHeader(String instrumentId, BigDecimal adjustedPosition) {
    this.instrumentId = instrumentId;
    this.adjustedPosition = adjustedPosition;
    flags = "";
  }

  void freeze(Valuation worth) {
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

  /** The change of the net position asked for, in lots; positive buys. Not for a draft. */
  public BigDecimal lotsToTrade() {
    return adjustedPosition.subtract(currentPosition);
  }

  /** Whether it has delta values and counts in the totals. */
  public boolean valued() {
    return currentDeltaValue != null && adjustedDeltaValue != null;
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

  /** Words of caution, in alphabetical order. */
  public List<String> flags() {
    return flags.isEmpty() ? List.of() : List.of(flags.split(","));
  }
}

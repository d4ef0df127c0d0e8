package hs.desk.instruction;

import hs.desk.Stored;
import hs.desk.StoredInstant;
import hs.desk.trade.BuySell;
import hs.desk.trade.TradeKey;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.JoinFetch;
import org.eclipse.persistence.annotations.JoinFetchType;

/**
 * Something that was traded for a detail, or the taking back of it. Written once; the database
 * refuses to change it.
 */
@Entity
@Table(name = "fill")
public class Fill extends Stored {

  /**
   * What was traded.
   *
   * @param quantity in lots, above zero
   * @param tradeId the exchange's, or null when a trader books without one
   */
  public record Traded(
      BigDecimal quantity,
      BigDecimal price,
      LocalDate tradingDay,
      String exchangeId,
      String tradeId,
      Instant tradedAt) {

    public Traded {
      tradedAt = StoredInstant.cut(tradedAt);
    }
  }

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "detail_id")
  private InstructionDetail detail;

  private BigDecimal quantity;
  private BigDecimal price;

  @Column(name = "trading_day")
  private LocalDate tradingDay;

  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Column(name = "buy_sell")
  private BuySell buySell;

  @Column(name = "trade_id")
  private String tradeId;

  private FillSource source;

  @Column(name = "reverses_fill_id")
  private Long reversesFillId;

  private String reason;

  @Column(name = "booked_by")
  private String bookedBy;

  @Column(name = "traded_at")
  private Instant tradedAt;

  @Column(name = "booked_at")
  private Instant bookedAt;

  @OneToMany(mappedBy = "fill", cascade = CascadeType.PERSIST)
  @JoinFetch(JoinFetchType.OUTER)
  private List<FillMatch> matches = new ArrayList<>();

  protected Fill() {}

  public Fill(
      InstructionDetail detail, Traded traded, FillSource source, String bookedBy, Instant now) {
    this.detail = detail;
    this.source = source;
    this.bookedBy = bookedBy;
    quantity = traded.quantity();
    price = traded.price();
    tradingDay = traded.tradingDay();
    exchangeId = traded.exchangeId();
    tradeId = traded.tradeId();
    tradedAt = traded.tradedAt();
    buySell = detail.buySell();
    bookedAt = StoredInstant.cut(now);
  }

  /** Takes the whole of a stored fill back by hand, and the trades from behind it. */
  public static Fill reversing(Fill fill, String reason, String bookedBy, Instant now) {
    Fill reversal = new Fill(fill.detail, fill.traded(), FillSource.MANUAL, bookedBy, now);
    reversal.reversesFillId = fill.id();
    reversal.reason = reason;
    fill.matches.forEach(
        match ->
            reversal.matches.add(
                new FillMatch(reversal, match.trade(), match.quantity().negate())));
    return reversal;
  }

  /** Notes that so many lots of it are this trade of the feed. */
  public FillMatch match(TradeKey trade, BigDecimal lots) {
    if (lots.signum() <= 0 || lots.compareTo(unconfirmed()) > 0) {
      throw new IllegalArgumentException(
          "fill %s cannot be %s lots of %s".formatted(id(), lots, trade));
    }
    FillMatch match = new FillMatch(this, trade, lots);
    matches.add(match);
    return match;
  }

  /** Lots no trade of the feed stands behind, not negative. */
  public BigDecimal unconfirmed() {
    return matches.stream().map(FillMatch::quantity).reduce(quantity, BigDecimal::subtract);
  }

  /**
   * Of a live one: whether it was booked by hand and waits for the feed to confirm the rest of it.
   */
  boolean provisional() {
    return source == FillSource.MANUAL && unconfirmed().signum() > 0;
  }

  /** The trade it was booked as, where the trader or the feed named one. */
  public Optional<TradeKey> namedTrade() {
    return tradeId == null
        ? Optional.empty()
        : Optional.of(new TradeKey(tradingDay, exchangeId, tradeId, buySell));
  }

  /** Its own trade id, else that of the trade that confirmed it last, else null. */
  String knownTradeId() {
    if (tradeId != null || matches.isEmpty()) {
      return tradeId;
    }
    return matches.get(matches.size() - 1).trade().tradeId();
  }

  /** The trades that stand behind it. */
  public List<FillMatch> matches() {
    return Collections.unmodifiableList(matches);
  }

  public InstructionDetail detail() {
    return detail;
  }

  public Traded traded() {
    return new Traded(quantity, price, tradingDay, exchangeId, tradeId, tradedAt);
  }

  public BuySell buySell() {
    return buySell;
  }

  public FillSource source() {
    return source;
  }

  /** The fill this one takes back, or null. */
  public Long reversesFillId() {
    return reversesFillId;
  }

  /** Why it was taken back, or null. */
  public String reason() {
    return reason;
  }

  public String bookedBy() {
    return bookedBy;
  }

  public Instant bookedAt() {
    return bookedAt;
  }
}

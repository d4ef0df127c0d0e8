package hs.desk.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/** One natural day of one exchange. */
@Entity
@IdClass(ExchangeDay.Key.class)
@Table(name = "exchange_calendar")
public class ExchangeDay {

  /** Which exchange, which day. */
  public static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String exchangeId;
    private LocalDate day;

    protected Key() {}

    public Key(String exchangeId, LocalDate day) {
      this.exchangeId = exchangeId;
      this.day = day;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && Objects.equals(exchangeId, that.exchangeId)
          && Objects.equals(day, that.day);
    }

    @Override
    public int hashCode() {
      return Objects.hash(exchangeId, day);
    }
  }

  @Id
  @Column(name = "c_exchange_id")
  private String exchangeId;

  @Id private LocalDate day;

  @Column(name = "is_trading_day")
  private boolean tradingDay;

  @Column(name = "has_night_session")
  private boolean nightSession;

  protected ExchangeDay() {}

  public ExchangeDay(String exchangeId, LocalDate day, boolean tradingDay, boolean nightSession) {
    this.exchangeId = exchangeId;
    this.day = day;
    this.tradingDay = tradingDay;
    this.nightSession = nightSession;
  }

  public String exchangeId() {
    return exchangeId;
  }

  public LocalDate day() {
    return day;
  }

  public boolean tradingDay() {
    return tradingDay;
  }

  /**
   * Whether a night session begins on the evening of this day; it belongs to the next trading day.
   */
  public boolean nightSession() {
    return nightSession;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ExchangeDay that
        && exchangeId.equals(that.exchangeId)
        && day.equals(that.day);
  }

  @Override
  public int hashCode() {
    return Objects.hash(exchangeId, day);
  }
}

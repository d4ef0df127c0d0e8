package hs.desk.trade;

import hs.desk.Codes;
import hs.desk.contract.Exchange;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/**
 * What a trade does to the position of its side; the names are the feed's codes. SHFE and INE want
 * today's and yesterday's lots named, the other exchanges know CLOSE alone. Stocks and ETFs: OPEN
 * to buy, CLOSE to sell.
 */
public enum OpenClose {
  OPEN,
  CLOSE,
  CLOSETODAY,
  CLOSEYESTERDAY;

  public boolean closes() {
    return this != OPEN;
  }

  /**
   * What an exchange takes the word for: to SHFE and INE a bare close is one of yesterday's lots,
   * the others know no other close (domain.md §1.5). So a trade or an order meets the detail it
   * came from, whatever its system wrote.
   *
   * @param exchangeId the feed's code
   */
  public OpenClose at(String exchangeId) {
    if (!closes()) {
      return this;
    }
    boolean names = Exchange.namesTodayLots(exchangeId);
    return names && this == CLOSE ? CLOSEYESTERDAY : names ? this : CLOSE;
  }

  /**
   * What it is on a day: lots that were of today when it was laid out are of yesterday on any later
   * day, and the exchange takes no other word for them.
   *
   * @param laidOut the trading day it was laid out for
   */
  public OpenClose on(LocalDate day, LocalDate laidOut) {
    return this == CLOSETODAY && day.isAfter(laidOut) ? CLOSEYESTERDAY : this;
  }

  /** What a stored code says; an unknown one throws and is named. */
  public static OpenClose of(String code) {
    return Stored.CODES.read(code);
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<OpenClose, String> {
    private static final Codes<OpenClose> CODES = Codes.names(OpenClose.class);

    @Override
    public String convertToDatabaseColumn(OpenClose value) {
      return CODES.write(value);
    }

    @Override
    public OpenClose convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

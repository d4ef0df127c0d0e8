package hs.desk.trade;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** Which way a trade, an order or a detail goes; the names are the feed's codes. */
public enum BuySell {
  BUY,
  SELL;

  /** The side that brings this signed change of lots about; the change must not be zero. */
  public static BuySell ofChange(BigDecimal change) {
    if (change.signum() == 0) {
      throw new IllegalArgumentException("no change has no side");
    }
    return change.signum() > 0 ? BUY : SELL;
  }

  /** The quantity with the sign of this side: bought is positive, sold is negative. */
  public BigDecimal signed(BigDecimal quantity) {
    return this == BUY ? quantity : quantity.negate();
  }

  public BuySell opposite() {
    return this == BUY ? SELL : BUY;
  }

  /** What a stored code says; an unknown one throws and is named. */
  public static BuySell of(String code) {
    return Stored.CODES.read(code);
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<BuySell, String> {
    private static final Codes<BuySell> CODES = Codes.names(BuySell.class);

    @Override
    public String convertToDatabaseColumn(BuySell value) {
      return CODES.write(value);
    }

    @Override
    public BuySell convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

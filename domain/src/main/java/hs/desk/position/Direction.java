package hs.desk.position;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;

/** 多 long, 空 short; the feed's codes are L and S. */
public enum Direction {
  LONG("L"),
  SHORT("S");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Lots with the sign of this direction: long is positive, short is negative. */
  public BigDecimal signed(BigDecimal lots) {
    return this == LONG ? lots : lots.negate();
  }

  /** What a stored code says; an unknown one throws and is named. */
  public static Direction of(String code) {
    return Stored.CODES.read(code);
  }

  /** Stored by {@link Direction#code()}. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<Direction, String> {
    private static final Codes<Direction> CODES = new Codes<>(Direction.class, Direction::code);

    @Override
    public String convertToDatabaseColumn(Direction value) {
      return CODES.write(value);
    }

    @Override
    public Direction convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

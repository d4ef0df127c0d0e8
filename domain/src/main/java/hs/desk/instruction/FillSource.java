package hs.desk.instruction;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Who says that something was traded: a trader by hand, or the feed. */
public enum FillSource {
  MANUAL,
  FEED;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<FillSource, String> {
    private static final Codes<FillSource> CODES = Codes.names(FillSource.class);

    @Override
    public String convertToDatabaseColumn(FillSource value) {
      return CODES.write(value);
    }

    @Override
    public FillSource convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

package hs.desk.instruction;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How soon the desk should act. */
public enum Urgency {
  NORMAL,
  URGENT;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<Urgency, String> {
    private static final Codes<Urgency> CODES = Codes.names(Urgency.class);

    @Override
    public String convertToDatabaseColumn(Urgency value) {
      return CODES.write(value);
    }

    @Override
    public Urgency convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

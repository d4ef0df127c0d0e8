package hs.desk.trade;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Why a trade of the feed, or the rest of it, stands alone. */
public enum UnmatchedReason {
  /** No instruction asked for it. */
  UNATTRIBUTED,
  /** Instructions asked for less. */
  OVER_FILL,
  /** A trader took its fill back. */
  REVERSED;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<UnmatchedReason, String> {
    private static final Codes<UnmatchedReason> CODES = Codes.names(UnmatchedReason.class);

    @Override
    public String convertToDatabaseColumn(UnmatchedReason value) {
      return CODES.write(value);
    }

    @Override
    public UnmatchedReason convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

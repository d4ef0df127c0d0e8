package hs.desk.instruction;

import hs.desk.Codes;
import hs.desk.Transitions;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

/** Life of a line; derived from its details, and only cancelled by hand (design.md §4). */
public enum LineStatus {
  PENDING,
  PARTIAL,
  DONE,
  CANCELLED,
  PART_CANCELLED;

  static final Transitions<LineStatus> TABLE =
      new Transitions<>(LineStatus.class)
          .allow(PENDING, PARTIAL, DONE, CANCELLED)
          .allow(PARTIAL, PENDING, DONE, PART_CANCELLED)
          .allow(DONE, PENDING, PARTIAL);

  /** What may follow; a reversed fill goes back. */
  public Set<LineStatus> next() {
    return TABLE.after(this);
  }

  /** Whether it was ended before all of it was traded. */
  public boolean cancelled() {
    return this == CANCELLED || this == PART_CANCELLED;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<LineStatus, String> {
    private static final Codes<LineStatus> CODES = Codes.names(LineStatus.class);

    @Override
    public String convertToDatabaseColumn(LineStatus value) {
      return CODES.write(value);
    }

    @Override
    public LineStatus convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

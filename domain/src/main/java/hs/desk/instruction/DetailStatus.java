package hs.desk.instruction;

import hs.desk.Codes;
import hs.desk.Transitions;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Life of a detail; derived from its fills, and only cancelled by hand (design.md §4). */
public enum DetailStatus {
  UNFILLED,
  PARTIAL,
  FILLED,
  CANCELLED,
  PART_CANCELLED;

  static final Transitions<DetailStatus> TABLE =
      new Transitions<>(DetailStatus.class)
          .allow(UNFILLED, PARTIAL, FILLED, CANCELLED)
          .allow(PARTIAL, UNFILLED, FILLED, PART_CANCELLED)
          .allow(FILLED, UNFILLED, PARTIAL);

  /** Those that are {@link #open}. */
  public static final List<DetailStatus> OPEN =
      Arrays.stream(values()).filter(DetailStatus::open).toList();

  /** What may follow; a reversed fill goes back. */
  public Set<DetailStatus> next() {
    return TABLE.after(this);
  }

  /** Whether something is left to trade. */
  public boolean open() {
    return this == UNFILLED || this == PARTIAL;
  }

  /** Whether it was ended before all of it was traded. */
  public boolean cancelled() {
    return this == CANCELLED || this == PART_CANCELLED;
  }

  /** What a detail is that was not cancelled. */
  static DetailStatus filled(BigDecimal filled, BigDecimal quantity) {
    if (filled.signum() == 0) {
      return UNFILLED;
    }
    return filled.compareTo(quantity) < 0 ? PARTIAL : FILLED;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<DetailStatus, String> {
    private static final Codes<DetailStatus> CODES = Codes.names(DetailStatus.class);

    @Override
    public String convertToDatabaseColumn(DetailStatus value) {
      return CODES.write(value);
    }

    @Override
    public DetailStatus convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

package hs.desk.instruction;

import hs.desk.Codes;
import hs.desk.Transitions;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Life of an instruction (design.md §4). */
public enum InstructionStatus {
  DRAFT,
  PENDING_APPROVAL,
  APPROVED,
  EXECUTING,
  PAUSED,
  CANCELLING,
  COMPLETED,
  REJECTED,
  CANCELLED,
  PARTIALLY_CANCELLED,
  EXPIRED;

  static final Transitions<InstructionStatus> TABLE =
      new Transitions<>(InstructionStatus.class)
          .allow(DRAFT, PENDING_APPROVAL, APPROVED, CANCELLED)
          .allow(PENDING_APPROVAL, APPROVED, REJECTED, CANCELLED, EXPIRED)
          .allow(APPROVED, EXECUTING, PAUSED, COMPLETED, CANCELLED, PARTIALLY_CANCELLED, EXPIRED)
          .allow(EXECUTING, PAUSED, CANCELLING, COMPLETED, CANCELLED, PARTIALLY_CANCELLED, EXPIRED)
          .allow(
              PAUSED,
              APPROVED,
              EXECUTING,
              CANCELLING,
              COMPLETED,
              CANCELLED,
              PARTIALLY_CANCELLED,
              EXPIRED)
          .allow(CANCELLING, COMPLETED, CANCELLED, PARTIALLY_CANCELLED)
          .allow(COMPLETED, EXECUTING);

  /** What may follow, in the order of this enum; empty when final. */
  public Set<InstructionStatus> next() {
    return TABLE.after(this);
  }

  /** Those of which it is so, in the order of this enum. */
  public static List<InstructionStatus> such(Predicate<InstructionStatus> it) {
    return Arrays.stream(values()).filter(it).toList();
  }

  /** Whether its target counts: 真正还差多少 is asked of these (design.md §4, gap). */
  public boolean targets() {
    return this == APPROVED || this == EXECUTING || this == PAUSED || this == COMPLETED;
  }

  /** Whether nothing more is to be done; a completed one may still come back by a reversal. */
  public boolean ended() {
    return next().isEmpty() || this == COMPLETED;
  }

  /** Whether its details may be claimed. */
  public boolean claimable() {
    return this == APPROVED || this == EXECUTING;
  }

  /** Whether a trader may book by hand: also what still came in after a cancel was asked. */
  public boolean bookable() {
    return claimable() || this == CANCELLING;
  }

  /** Whether the desk works it, so that a trade of the feed may belong to it. */
  public boolean live() {
    return bookable() || this == PAUSED;
  }

  /** Whether it was submitted and is not over. */
  public boolean open() {
    return live() || this == PENDING_APPROVAL;
  }

  /** Whether it is open and nobody asked for its cancel. */
  public boolean amendable() {
    return open() && this != CANCELLING;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<InstructionStatus, String> {
    private static final Codes<InstructionStatus> CODES = Codes.names(InstructionStatus.class);

    @Override
    public String convertToDatabaseColumn(InstructionStatus value) {
      return CODES.write(value);
    }

    @Override
    public InstructionStatus convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

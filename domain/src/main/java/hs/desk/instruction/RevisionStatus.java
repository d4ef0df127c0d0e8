package hs.desk.instruction;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Where an amendment stands. */
public enum RevisionStatus {
  /** Approvers are asked. */
  PENDING_APPROVAL,
  /** The traders who work its lines are asked. */
  WAITING,
  IN_FORCE,
  /** An approver said no. */
  REJECTED,
  /** The traders said no to every line of it. */
  REFUSED,
  /** Another amendment took its place, or the instruction ended. */
  LAPSED;

  /** Whether someone has to say something before it is decided. */
  public boolean open() {
    return this == PENDING_APPROVAL || this == WAITING;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<RevisionStatus, String> {
    private static final Codes<RevisionStatus> CODES = Codes.names(RevisionStatus.class);

    @Override
    public String convertToDatabaseColumn(RevisionStatus value) {
      return CODES.write(value);
    }

    @Override
    public RevisionStatus convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

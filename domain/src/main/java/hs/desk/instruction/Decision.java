package hs.desk.instruction;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a person says of an instruction, of a revision, or of one line of it. */
public enum Decision {
  /** An approver's yes. */
  APPROVED,
  /** An approver's no. */
  REJECTED,
  /** The claiming trader works the amended line. */
  ACCEPTED,
  /** The claiming trader keeps to the line as it was. */
  REFUSED;

  /** Whether it is an approver who says it, and not the trader. */
  public boolean ofApprover() {
    return this == APPROVED || this == REJECTED;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<Decision, String> {
    private static final Codes<Decision> CODES = Codes.names(Decision.class);

    @Override
    public String convertToDatabaseColumn(Decision value) {
      return CODES.write(value);
    }

    @Override
    public Decision convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

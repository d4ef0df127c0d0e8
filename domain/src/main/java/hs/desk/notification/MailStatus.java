package hs.desk.notification;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Where a mail stands. */
public enum MailStatus {
  QUEUED,
  SENT,
  /** Refused for good; a person has to look at it. */
  DEAD;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<MailStatus, String> {
    private static final Codes<MailStatus> CODES = Codes.names(MailStatus.class);

    @Override
    public String convertToDatabaseColumn(MailStatus value) {
      return CODES.write(value);
    }

    @Override
    public MailStatus convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

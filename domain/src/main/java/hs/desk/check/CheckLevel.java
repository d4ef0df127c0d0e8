package hs.desk.check;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What follows when a rule is broken. */
public enum CheckLevel {
  /** 记录: kept, and nothing else. */
  RECORD,
  /** 提醒: refused until someone says why it is right. */
  WARN,
  /** 禁止: refused. */
  BLOCK;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<CheckLevel, String> {
    private static final Codes<CheckLevel> CODES = Codes.names(CheckLevel.class);

    @Override
    public String convertToDatabaseColumn(CheckLevel value) {
      return CODES.write(value);
    }

    @Override
    public CheckLevel convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

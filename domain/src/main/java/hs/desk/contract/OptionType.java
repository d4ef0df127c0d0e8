package hs.desk.contract;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** 看涨 call, 看跌 put. */
public enum OptionType {
  CALL("C"),
  PUT("P");

  private final String code;

  OptionType(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The feed's codes are C and P. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<OptionType, String> {
    private static final Codes<OptionType> CODES = new Codes<>(OptionType.class, OptionType::code);

    @Override
    public String convertToDatabaseColumn(OptionType value) {
      return CODES.write(value);
    }

    @Override
    public OptionType convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

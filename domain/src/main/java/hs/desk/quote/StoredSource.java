package hs.desk.quote;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** How a column stores where a price comes from: the codes are the names. */
@Converter(autoApply = true)
public class StoredSource implements AttributeConverter<Price.Source, String> {

  private static final Codes<Price.Source> CODES = Codes.names(Price.Source.class);

  @Override
  public String convertToDatabaseColumn(Price.Source value) {
    return CODES.write(value);
  }

  @Override
  public Price.Source convertToEntityAttribute(String stored) {
    return CODES.read(stored);
  }
}

package hs.desk.product;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a product takes: everything, lines that reduce, or nothing new. */
public enum ProductState {
  ACTIVE,
  REDUCE_ONLY,
  HALTED;

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<ProductState, String> {
    private static final Codes<ProductState> CODES = Codes.names(ProductState.class);

    @Override
    public String convertToDatabaseColumn(ProductState value) {
      return CODES.write(value);
    }

    @Override
    public ProductState convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

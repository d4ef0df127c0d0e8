package hs.desk.user;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What a person may do on a product. {@code ADMIN} is no role on a product's data. */
public enum RoleName {
  /** 基金经理: writes instructions. */
  MANAGER,
  /** 交易员: works the details and books the fills. */
  TRADER,
  /** 风控: approves, pauses, sets the limits. */
  RISK,
  /** 只读: sees. */
  VIEWER,
  /** 管理员: administers users and roles, and sees no product by that. */
  ADMIN;

  /** Whether the role lets its holder see the product's data. */
  public boolean seesProduct() {
    return this != ADMIN;
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<RoleName, String> {
    private static final Codes<RoleName> CODES = Codes.names(RoleName.class);

    @Override
    public String convertToDatabaseColumn(RoleName value) {
      return CODES.write(value);
    }

    @Override
    public RoleName convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

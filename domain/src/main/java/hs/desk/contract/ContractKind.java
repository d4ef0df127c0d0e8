package hs.desk.contract;

import hs.desk.Codes;

/** What kind of thing a contract is; the codes are the feed's {@code c_type_name}. */
public enum ContractKind {
  FUTURE("期货"),
  OPTION("期权"),
  STOCK("股票"),
  ETF("ETF");

  private static final Codes<ContractKind> CODES =
      new Codes<>(ContractKind.class, kind -> kind.typeName);

  private final String typeName;

  ContractKind(String typeName) {
    this.typeName = typeName;
  }

  public String typeName() {
    return typeName;
  }

  /** Quantities are shares, the position is never short, today's purchases are not sellable. */
  public boolean shares() {
    return this == STOCK || this == ETF;
  }

  /** The kind of a stored type name; an unknown one throws and is named. */
  public static ContractKind of(String typeName) {
    return CODES.read(typeName);
  }
}

package hs.desk.check;

import hs.desk.Codes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a rule measures, and against what its limit stands (domain.md §6.4). */
public enum CheckKind {
  /** 限仓: net lots of a contract after all that is open. */
  POSITION_LIMIT(Of.LINE, true),
  /** 集中度: market value of a contract after all that is open, over NAV. */
  CONCENTRATION(Of.LINE, true),
  /** Lots one line moves. */
  ORDER_SIZE(Of.ORDER, true),
  /** CNY one line moves. */
  ORDER_VALUE(Of.ORDER, true),
  /** 禁止池: contracts that may not be added to. */
  RESTRICTED(Of.LINE, false),
  /** 同日反向: lots traded or open today on the other side. */
  OPPOSITE(Of.LINE, false),
  /** The same target stands open already. */
  DUPLICATE(Of.LINE, false),
  /** Seconds the price is old; without a limit {@code hs.price.max-age}. */
  STALE_PRICE(Of.LINE, false),
  /** No delta can be told. */
  UNVALUED(Of.LINE, false),
  /** Size of the net delta value over NAV. */
  NET_DELTA(Of.PRODUCT, true),
  /** Sum of the notional values over NAV. */
  GROSS_NOTIONAL(Of.PRODUCT, true),
  /** Margin over NAV. */
  MARGIN_RATIO(Of.PRODUCT, true),
  /** 风险度: margin over balance. */
  RISK_DEGREE(Of.PRODUCT, true),
  /** Margin, premium and fees still to come over what is available. */
  FUNDS(Of.PRODUCT, true),
  /** How far a fill by hand is off the price there is, as a fraction of that. */
  PRICE_BAND(Of.FILL, true);

  /** What is measured once. */
  private enum Of {
    LINE,
    ORDER,
    PRODUCT,
    FILL
  }

  private final Of of;
  private final boolean limited;

  CheckKind(Of of, boolean limited) {
    this.of = of;
    this.limited = limited;
  }

  boolean ofLine() {
    return of == Of.LINE || ofOrder();
  }

  /** Whether it speaks of what a line moves, and not of what is then held. */
  boolean ofOrder() {
    return of == Of.ORDER;
  }

  /** Whether it limits what is held of a contract, whoever wants to add to it. */
  boolean ofHolding() {
    return this == POSITION_LIMIT || this == CONCENTRATION;
  }

  boolean ofProduct() {
    return of == Of.PRODUCT;
  }

  boolean ofFill() {
    return of == Of.FILL;
  }

  /** Whether a line's contract must have a price, or a delta, for it to be measured. */
  boolean ofWorth() {
    return switch (this) {
      case CONCENTRATION, ORDER_VALUE, STALE_PRICE, UNVALUED -> true;
      default -> false;
    };
  }

  /** Whether it sums what contracts of the product are exposed to. */
  boolean ofExposure() {
    return this == NET_DELTA || this == GROSS_NOTIONAL;
  }

  /** Whether it counts what should not be there at all. */
  boolean counts() {
    return this == OPPOSITE || this == DUPLICATE;
  }

  /** Whether a rule of this kind must name a limit. */
  boolean limited() {
    return limited;
  }

  /** Its name where a refusal names its rule, such as {@code position-limit}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The column's codes are the names. */
  @Converter(autoApply = true)
  public static class Stored implements AttributeConverter<CheckKind, String> {
    private static final Codes<CheckKind> CODES = Codes.names(CheckKind.class);

    @Override
    public String convertToDatabaseColumn(CheckKind value) {
      return CODES.write(value);
    }

    @Override
    public CheckKind convertToEntityAttribute(String stored) {
      return CODES.read(stored);
    }
  }
}

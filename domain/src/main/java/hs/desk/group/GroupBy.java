package hs.desk.group;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** By what positions of a product are put together. */
public enum GroupBy {
  /** The contract an option is on, with its options; all else is its own. */
  UNDERLYING,
  /** 期货, 期权, 股票, ETF. */
  TYPE,
  /** The variety or the sector. */
  SUB_TYPE,
  EXCHANGE,
  TOTAL;

  /** The words on the wire. */
  public static final List<String> WORDS = Arrays.stream(values()).map(GroupBy::word).toList();

  /** Where contracts stand whose terms nobody knows. */
  private static final String UNKNOWN = "unknown";

  /**
   * What a contract is put by; each null when it is not known.
   *
   * @param underlyingId null also for what is no option
   */
  public record Traits(
      String instrumentId,
      String underlyingId,
      String typeName,
      String subTypeName,
      String exchangeId) {}

  /** The word on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group a contract belongs to. */
  public String groupOf(Traits traits) {
    String group =
        switch (this) {
          case UNDERLYING ->
              traits.underlyingId() == null ? traits.instrumentId() : traits.underlyingId();
          case TYPE -> traits.typeName();
          case SUB_TYPE -> traits.subTypeName();
          case EXCHANGE -> traits.exchangeId();
          case TOTAL -> word();
        };
    return group == null ? UNKNOWN : group;
  }
}

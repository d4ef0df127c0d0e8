package hs.desk.instruction.service;

import hs.desk.contract.OptionType;
import hs.desk.instruction.Market.Listed;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A contract as columns, the first of a row: as an entity it is dear, and is kept by nobody. */
final class ListedColumns {

  /** Of a contract c, to be selected before all others. */
  static final String OF_C =
      "c.instrumentId, c.instrumentName, c.exchangeId, c.typeName, c.underlyingId,"
          + " c.multiplier, c.minVolume, c.maxLimitVolume, c.strike, c.optionType, c.expireDate";

  /** Where a row goes on after them. */
  static final int COUNT = 11;

  private ListedColumns() {}

  static Listed listed(Object[] row) {
    return new Listed(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (BigDecimal) row[5],
        (BigDecimal) row[6],
        (BigDecimal) row[7],
        (BigDecimal) row[8],
        (OptionType) row[9],
        (LocalDate) row[10]);
  }
}

package hs.desk.monitor;

import hs.desk.instruction.Gap;

/** What a position row is of. */
record PositionKey(String productCode, String accountId, String instrumentId) {

  /** What a gap is of: all accounts together. */
  Gap.Key gap() {
    return new Gap.Key(productCode, instrumentId);
  }

  String text() {
    return productCode + "|" + accountId + "|" + instrumentId;
  }
}

package hs.desk.monitor;

/** What a position row is of. */
record PositionKey(String productCode, String accountId, String instrumentId) {

  String text() {
    return productCode + "|" + accountId + "|" + instrumentId;
  }
}

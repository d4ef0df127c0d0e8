package hs.desk.monitor;

/** What an account row is of. */
record AccountKey(String productCode, String accountId) {

  String text() {
    return productCode + "|" + accountId;
  }
}

package hs.desk.check;

import hs.desk.instruction.Market.Held;

/** A contract in an account. */
record Place(String accountId, String instrumentId) {

  static Place of(Held row) {
    return new Place(row.accountId(), row.instrumentId());
  }
}

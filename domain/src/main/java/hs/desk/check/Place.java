package hs.desk.check;

/** A contract in an account. */
record Place(String accountId, String instrumentId) {}

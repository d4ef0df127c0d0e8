package hs.desk.trade;

/** What a trade and a detail of one product must have in common to belong together. */
public record Route(String accountId, String instrumentId, BuySell buySell, OpenClose openClose) {}

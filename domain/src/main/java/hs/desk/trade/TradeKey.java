package hs.desk.trade;

import java.time.LocalDate;

/**
 * What a trade of the feed is known by. One trade id is shared by the buyer and the seller, hence
 * the side (domain.md §1.1).
 */
public record TradeKey(LocalDate tradingDay, String exchangeId, String tradeId, BuySell buySell) {}

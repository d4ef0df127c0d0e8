package hs.desk.calendar;

import java.time.Instant;

/**
 * The phase an exchange is in.
 *
 * @param night whether it is one of a night session
 * @param until when the next phase begins; null where none is known
 */
public record ExchangePhase(String exchangeId, MarketPhase phase, boolean night, Instant until) {}

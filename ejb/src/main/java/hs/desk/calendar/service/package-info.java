/**
 * The exchanges' calendar, as stored.
 *
 * <p>Enters: rows of {@code exchange_calendar}. Leaves: {@link hs.desk.calendar.TradingDays},
 * {@link hs.desk.calendar.service.MarketHours}.
 *
 * <p>Rules: 1. Trading days come from the table, never from a holiday package. 2. What is read is
 * at most five minutes old, while the database answers. 3. The demo's market trades round the
 * clock.
 *
 * <p>Out of scope: who writes the calendar.
 */
package hs.desk.calendar.service;

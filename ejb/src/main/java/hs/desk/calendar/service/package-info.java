/**
 * The exchanges' calendar, as stored.
 *
 * <p>Enters: rows of {@code exchange_calendar}. Leaves: {@link hs.desk.calendar.TradingDays}.
 *
 * <p>Rules: 1. Trading days come from the table, never from a holiday package. 2. What is read is
 * at most five minutes old.
 *
 * <p>Out of scope: who writes the calendar.
 */
package hs.desk.calendar.service;

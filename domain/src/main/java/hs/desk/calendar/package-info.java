/**
 * The trading calendar (交易日历): which trading day it is.
 *
 * <p>Enters: rows of {@code exchange_calendar}. Leaves: {@link hs.desk.calendar.TradingDays},
 * {@link hs.desk.calendar.Sessions}, {@link hs.desk.calendar.ExchangePhase}.
 *
 * <p>Rules (domain.md §2.3): 1. From 18:00 on it is the next trading day. 2. Before 06:00 it is the
 * day itself if that trades, else the next. 3. Between them the same: the day itself, else the
 * next. 4. An instruction submitted from 15:15 on belongs to the next trading day (design.md §4).
 * 5. A day the calendar does not hold is no trading day, and beyond its end nothing is guessed. 6.
 * Friday's night belongs to Monday; before a holiday there is none. 7. A price is too old only
 * while a session is open, counted from its opening at the earliest; at night only if it moved that
 * night. 8. Between two of a day's windows, auctions among them, an exchange has a break; before
 * the first and after the last it is closed. A call auction is no session.
 *
 * <p>Out of scope: hours that only some varieties of an exchange trade.
 */
package hs.desk.calendar;

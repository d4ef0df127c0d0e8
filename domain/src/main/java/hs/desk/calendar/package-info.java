/**
 * The trading calendar (交易日历): which trading day it is.
 *
 * <p>Enters: rows of {@code exchange_calendar}. Leaves: {@link hs.desk.calendar.TradingDays}.
 *
 * <p>Rules (domain.md §2.3): 1. From 18:00 on it is the next trading day. 2. Before 06:00 it is the
 * day itself if that trades, else the next. 3. Between them the same: the day itself, else the
 * next. 4. An instruction submitted from 15:15 on belongs to the next trading day (design.md §4).
 * 5. A day the calendar does not hold is no trading day, and beyond its end nothing is guessed. 6.
 * Friday's night belongs to Monday; before a holiday there is none.
 *
 * <p>Out of scope: the sessions of single products.
 */
package hs.desk.calendar;

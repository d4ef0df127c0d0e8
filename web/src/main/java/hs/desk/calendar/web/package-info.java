/**
 * The exchanges' hours over REST.
 *
 * <p>Enters: calls on {@code api/exchanges}. Leaves: {@link hs.desk.calendar.ExchangePhase}.
 *
 * <p>Rules: 1. Hours are those of the setting {@code hs.sessions}, days those of the calendar. 2.
 * What says when it ends needs no asking before.
 *
 * <p>Out of scope: a halt of one contract, and hours only some varieties have.
 */
package hs.desk.calendar.web;

package hs.desk.instruction;

import hs.desk.calendar.Sessions;
import hs.desk.instruction.Market.Listed;
import hs.desk.instruction.Market.Tick;
import hs.desk.position.Holding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What is held when the orders of an instruction can be placed. An instruction of the afternoon is
 * for the next trading day, whose night session comes first: what the feed still counts as opened
 * today is yesterday's by then. While a session is open, orders go to the feed's own day.
 *
 * @param tradingDay of what is submitted now
 */
record DayTurn(Market market, Sessions sessions, LocalDate tradingDay, Instant now) {

  /** What each account will hold of the contract, its lots of the day that is over carried. */
  List<Holding> holdings(Listed contract) {
    List<Holding> told = market.holdings(contract.instrumentId());
    return over(contract) ? told.stream().map(Holding::carried).toList() : told;
  }

  /** The day whose lots those holdings call today's. */
  LocalDate today(Listed contract) {
    Tick tick = market.ticks().get(contract.instrumentId());
    boolean told = tick != null && tick.tradingDay() != null && !over(contract);
    return told ? tick.tradingDay() : tradingDay;
  }

  private boolean over(Listed contract) {
    Tick tick = market.ticks().get(contract.instrumentId());
    return tick != null
        && tick.tradingDay() != null
        && tick.tradingDay().isBefore(tradingDay)
        && sessions.at(contract.exchangeId(), now).isEmpty();
  }
}

package hs.desk.calendar.web;

import hs.desk.calendar.ExchangePhase;
import hs.desk.calendar.service.MarketHours;
import hs.desk.calendar.service.TradingCalendar;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the exchanges do now. */
@Path("api/exchanges")
@Produces(MediaType.APPLICATION_JSON)
public class ExchangesResource {

  @Inject private MarketHours hours;
  @EJB private TradingCalendar calendar;

  /**
   * The exchanges of the calendar.
   *
   * @param asOf the moment all of it is of
   * @param tradingDay which any exchange trades
   */
  public record ExchangePhases(Instant asOf, LocalDate tradingDay, List<ExchangePhase> exchanges) {}

  /** In order of their codes. */
  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "The trading day, and the phase each exchange is in")
  public ExchangePhases phases() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    return new ExchangePhases(now, calendar.days().of(now), hours.phases(now));
  }
}

package hs.desk.trade.web;

import hs.desk.instruction.FillFilter;
import hs.desk.instruction.FillSource;
import hs.desk.web.CommaList;
import hs.desk.web.Days;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of fills; several values of one are separated by commas. */
public class FillFilterQuery {

  @Parameter(description = "Product codes, comma separated")
  @QueryParam("product_code")
  private String products;

  @Parameter(description = "Accounts, comma separated")
  @QueryParam("account_id")
  private String accounts;

  @Parameter(description = "Contracts, comma separated")
  @QueryParam("c_instrument_id")
  private String instrumentIds;

  @Parameter(description = "MANUAL, FEED; comma separated")
  @QueryParam("source")
  private String sources;

  @Parameter(description = "Who booked them, comma separated")
  @QueryParam("booked_by")
  private String bookedBy;

  @Parameter(description = "Instructions, comma separated")
  @QueryParam("instruction_id")
  private String instructionIds;

  @Parameter(
      description = "Trading day; left out: the present one, or all of the instructions asked for")
  @QueryParam("trading_day")
  private String tradingDay;

  FillFilter filter() {
    return new FillFilter(
        CommaList.words(products),
        CommaList.words(accounts),
        CommaList.words(instrumentIds),
        CommaList.constants("source", sources, FillSource.class),
        CommaList.words(bookedBy),
        CommaList.ids("instruction_id", instructionIds),
        Days.of("trading_day", tradingDay).orElse(null));
  }
}

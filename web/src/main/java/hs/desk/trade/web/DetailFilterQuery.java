package hs.desk.trade.web;

import hs.desk.instruction.DetailFilter;
import hs.desk.instruction.DetailStatus;
import hs.desk.web.CommaList;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the traders' list; several values of one are separated by commas. */
public class DetailFilterQuery {

  @Parameter(description = "Product codes, comma separated")
  @QueryParam("product_code")
  private String products;

  @Parameter(description = "Contracts, comma separated")
  @QueryParam("c_instrument_id")
  private String instrumentIds;

  @Parameter(description = "Statuses of details, comma separated; left out: still to trade")
  @QueryParam("status")
  private String statuses;

  @Parameter(description = "Claiming traders, comma separated")
  @QueryParam("claimed_by")
  private String claimedBy;

  @Parameter(description = "Instructions, comma separated")
  @QueryParam("instruction_id")
  private String instructionIds;

  DetailFilter filter() {
    return new DetailFilter(
        CommaList.words(products),
        CommaList.words(instrumentIds),
        CommaList.constants("status", statuses, DetailStatus.class),
        CommaList.words(claimedBy),
        CommaList.ids("instruction_id", instructionIds));
  }
}

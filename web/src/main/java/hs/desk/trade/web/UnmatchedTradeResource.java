package hs.desk.trade.web;

import hs.desk.trade.UnmatchedView;
import hs.desk.trade.service.UnmatchedTrades;
import hs.desk.user.RoleName;
import hs.desk.web.CommaList;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code api/trades/unmatched/}: trades nobody asked for, and over-fills. */
@Path("api/trades/unmatched")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "trades")
public class UnmatchedTradeResource {

  private static final String NEWEST_FIRST = "-trade_time";

  @EJB private UnmatchedTrades trades;

  @GET
  @OpenTo(
      value = Circle.ANYWHERE,
      roles = {RoleName.TRADER, RoleName.RISK})
  @Operation(
      operationId = "listUnmatchedTrades",
      summary = "Trades of the feed that belong to no fill; search: a trade id")
  public Page<UnmatchedView> list(
      @BeanParam PageRequest page,
      @Parameter(description = "Product codes, comma separated") @QueryParam("product_code")
          String products,
      @Parameter(description = "Contracts, comma separated") @QueryParam("c_instrument_id")
          String contracts,
      @Context SecurityContext caller,
      @Context UriInfo here) {
    return Page.of(
        page,
        trades.list(
            caller.getUserPrincipal().getName(),
            CommaList.words(products),
            CommaList.words(contracts),
            page.window(UnmatchedTrades.ORDERABLE, NEWEST_FIRST)),
        here);
  }
}

package hs.desk.contract.web;

import hs.desk.Window;
import hs.desk.contract.ContractDetail;
import hs.desk.contract.ContractRow;
import hs.desk.contract.service.ContractFilter;
import hs.desk.contract.service.Contracts;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Contracts, to be searched by page or looked up by id. */
@Path("api/contract-list")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractListResource {

  /** As many as a page may hold. */
  private static final int MOST = 500;

  @EJB private Contracts contracts;

  @Context private UriInfo here;

  /** The contracts to look up; ids nobody knows are left out of the answer. */
  public record LookUp(@NotNull @Size(max = MOST) List<@NotNull String> instrumentIds) {}

  /** Searches id, name and the initials of the name. */
  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "Contracts by page; search takes id, name, initials of the name")
  public Page<ContractRow> list(
      @BeanParam PageRequest page,
      @Parameter(description = "Exchange codes, comma separated") @QueryParam("exchange")
          String exchange,
      @Parameter(description = "期货, 期权, 股票, ETF; comma separated") @QueryParam("type") String type,
      @Parameter(description = "Ids of underlyings, comma separated") @QueryParam("underlying")
          String underlying,
      @Parameter(hidden = true) @QueryParam("c_exchange_id") String exchangeId,
      @Parameter(hidden = true) @QueryParam("c_type_name") String typeName,
      @Parameter(hidden = true) @QueryParam("c_underlying_id") String underlyingId) {
    ContractFilter filter =
        new ContractFilter(
            list(exchange, exchangeId), list(type, typeName), list(underlying, underlyingId));
    Window window = page.window(Contracts.ORDERABLE, "c_instrument_id");
    return Page.of(page, contracts.find(filter, window), here);
  }

  /** Looks up many at once, in the order asked for. */
  @POST
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "Looks up many contracts at once")
  public Page<ContractRow> lookUp(@NotNull @Valid LookUp wanted) {
    List<ContractRow> found = contracts.findAll(wanted.instrumentIds());
    return new Page<>(found.size(), true, null, null, found);
  }

  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Path("{instrument_id}")
  @Operation(summary = "One contract with its quote")
  public ContractDetail get(@PathParam("instrument_id") String instrumentId) {
    return contracts.require(instrumentId);
  }

  /** A comma-separated value, by its short name or by its column's. */
  private static List<String> list(String named, String column) {
    String given = named == null ? column : named;
    if (given == null || given.isBlank()) {
      return List.of();
    }
    return Arrays.stream(given.split(",")).map(String::strip).toList();
  }
}

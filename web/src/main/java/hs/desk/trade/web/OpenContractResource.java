package hs.desk.trade.web;

import hs.desk.Window;
import hs.desk.instruction.OpenContract;
import hs.desk.trade.service.OpenContracts;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code api/contracts/}: contracts with open details. */
@Path("api/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class OpenContractResource {

  @EJB private OpenContracts contracts;

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Operation(
      operationId = "listOpenContracts",
      summary = "Contracts with open details: remaining lots, products, instructions, gaps")
  public Page<OpenContract> list(
      @BeanParam PageRequest page, @Context SecurityContext caller, @Context UriInfo here) {
    Window window = page.window(OpenContracts.ORDERABLE, "c_instrument_id");
    return Page.of(page, contracts.list(caller.getUserPrincipal().getName(), window), here);
  }
}

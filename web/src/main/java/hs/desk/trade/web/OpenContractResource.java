package hs.desk.trade.web;

import hs.desk.instruction.OpenContract;
import hs.desk.trade.service.OpenContracts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code api/contracts/}: contracts with open details. */
@Path("api/contracts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts")
public class OpenContractResource {

  @Inject private OpenContracts contracts;

  @GET
  @Operation(
      operationId = "listOpenContracts",
      summary = "Contracts with open details: remaining lots, products, instructions, gaps")
  public List<OpenContract> list(@Context SecurityContext caller) {
    return contracts.list(caller.getUserPrincipal().getName());
  }
}

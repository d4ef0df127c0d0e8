package hs.desk.user.web;

import hs.desk.user.NewGrant;
import hs.desk.user.RoleName;
import hs.desk.user.service.Administration;
import hs.desk.user.service.RoleLine;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The matrix of users, roles and products. */
@Path("api/user/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RolesResource {

  private static final Set<String> ORDERABLE =
      Set.of("id", "username", "role", "product_code", "granted_at", "created_at");

  @EJB private Administration administration;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  @GET
  @OpenTo(value = Circle.ANYWHERE, roles = RoleName.ADMIN)
  @Operation(summary = "Who holds which role (ADMIN)")
  public Page<RoleLine> list(@BeanParam PageRequest page) {
    var window = page.window(ORDERABLE, "username,product_code,role");
    return Page.of(page, administration.roles(name(), window), here);
  }

  @POST
  @OpenTo(value = Circle.ANYWHERE, roles = RoleName.ADMIN)
  @Operation(summary = "Grants a role (ADMIN)")
  @APIResponse(
      responseCode = "201",
      description = "Granted",
      content = @Content(schema = @Schema(implementation = RoleLine.class)))
  public Response grant(@BeanParam WriteRequest write, @Valid NewGrant grant) {
    return write.answer(administration.grant(name(), write.key(), grant));
  }

  @DELETE
  @OpenTo(value = Circle.ANYWHERE, roles = RoleName.ADMIN)
  @Path("{id}")
  @Operation(summary = "Revokes a role (ADMIN), within a second everywhere")
  @APIResponse(responseCode = "204", description = "Revoked")
  public Response revoke(
      @PathParam("id") long id,
      @BeanParam WriteRequest write,
      @QueryParam("reason") String reason) {
    return write.answer(administration.revoke(name(), write.key(), id, reason));
  }

  private String name() {
    return caller.getUserPrincipal().getName();
  }
}

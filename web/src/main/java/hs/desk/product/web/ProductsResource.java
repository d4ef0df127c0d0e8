package hs.desk.product.web;

import hs.desk.instruction.service.Stopping;
import hs.desk.product.NewSettings;
import hs.desk.product.ProductView;
import hs.desk.product.StopOrder;
import hs.desk.product.service.ProductControl;
import hs.desk.product.service.Products;
import hs.desk.user.RoleName;
import hs.desk.web.ChangeRequest;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The products the caller may see, and what RISK and managers do to a whole product. */
@Path("api/products")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductsResource {

  @EJB private Products products;
  @EJB private ProductControl control;
  @EJB private Stopping stopping;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  /** In order of their codes. */
  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "The products the caller sees")
  public Page<ProductView> list(@BeanParam PageRequest page) {
    return Page.of(
        page, products.visibleTo(username(), page.window(Products.ORDERABLE, "code")), here);
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{code}")
  @Operation(summary = "One product")
  public ProductView get(@PathParam("code") String code) {
    return products.require(username(), code);
  }

  @PUT
  @OpenTo(value = Circle.ON_PRODUCT, roles = RoleName.RISK)
  @Path("{code}")
  @Operation(summary = "Sets state, approvals, drift tolerance or net asset value (RISK)")
  @APIResponse(
      responseCode = "200",
      description = "The product",
      content = @Content(schema = @Schema(implementation = ProductView.class)))
  public Response set(
      @PathParam("code") String code, @BeanParam ChangeRequest write, NewSettings asked) {
    NewSettings settings = asked.at(write.requiredVersion(asked.version()));
    return write.answer(control.set(username(), write.key(), code, settings));
  }

  @POST
  @OpenTo(
      value = Circle.ON_PRODUCT,
      roles = {RoleName.RISK, RoleName.MANAGER})
  @Path("{code}/stop")
  @Operation(summary = "Pauses or cancels all open instructions of the product (RISK, MANAGER)")
  @APIResponse(
      responseCode = "200",
      description = "What was stopped",
      content = @Content(schema = @Schema(implementation = Stopping.Stopped.class)))
  public Response stop(
      @PathParam("code") String code, @BeanParam WriteRequest write, @Valid StopOrder order) {
    return write.answer(stopping.stop(username(), write.key(), code, order));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}

package hs.desk.product.web;

import hs.desk.product.ProductView;
import hs.desk.product.service.Products;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The products the caller may see. */
@Path("api/products")
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

  @Inject private Products products;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  /** In order of their codes. */
  @GET
  @Operation(summary = "The products the caller sees")
  public Page<ProductView> list(@BeanParam PageRequest page) {
    return Page.of(page, products.visibleTo(username(), page.window(Set.of("code"), "code")), here);
  }

  @GET
  @Path("{code}")
  @Operation(summary = "One product")
  public ProductView get(@PathParam("code") String code) {
    return products.require(username(), code);
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}

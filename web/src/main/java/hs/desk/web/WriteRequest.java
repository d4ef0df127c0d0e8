package hs.desk.web;

import hs.desk.event.service.WrittenAnswer;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every write may say in its headers, and how it is answered. Taken by a resource method as
 * {@code @BeanParam}.
 */
public class WriteRequest {

  @Parameter(description = "At most 255 characters; the same key gives the first answer again")
  @HeaderParam("Idempotency-Key")
  private String key;

  @Context private UriInfo here;

  /** The Idempotency-Key, or null. */
  public String key() {
    return key;
  }

  /** The answer as it was stored for the key, byte by byte. */
  public Response answer(WrittenAnswer written) {
    Response.ResponseBuilder response = Response.status(written.status()).entity(written.body());
    if (written.location() != null) {
      response.location(here.getBaseUri().resolve(written.location()));
    }
    if (written.replayed()) {
      response.header("Idempotent-Replayed", "true");
    }
    return response.build();
  }
}

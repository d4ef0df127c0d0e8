package hs.desk.web;

import hs.desk.Refused;
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

  @Parameter(description = "The version that is acted on, as an entity tag or bare")
  @HeaderParam("If-Match")
  private String ifMatch;

  @Context private UriInfo here;

  /** The Idempotency-Key, or null. */
  public String key() {
    return key;
  }

  /**
   * The version the caller acts on, or null when he names none.
   *
   * @param inBody what the body says, or null; it goes before the header
   */
  public Long version(Long inBody) {
    if (inBody != null || ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
      return inBody;
    }
    String bare = ifMatch.strip().replaceFirst("^(?:W/)?\"(.*)\"$", "$1");
    if (!bare.matches("\\d{1,18}")) {
      throw Refused.invalid("If-Match", "type", "number", ifMatch);
    }
    return Long.valueOf(bare);
  }

  /** The same of a body that says nothing else, and may be missing. */
  public Long version(SeenVersion body) {
    return version(body == null ? null : body.version());
  }

  /** The same where a version must be named: missing, it is refused as {@code INVALID}. */
  public Long requiredVersion(Long inBody) {
    Long version = version(inBody);
    if (version == null) {
      throw Refused.invalid("version", "required", null, null);
    }
    return version;
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

package hs.desk.web;

import hs.desk.Refused;
import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a write may say in its headers that acts on a version of what is there. */
public class ChangeRequest extends WriteRequest {

  @Parameter(description = "The version that is acted on, as an entity tag or bare")
  @HeaderParam("If-Match")
  private String ifMatch;

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
}

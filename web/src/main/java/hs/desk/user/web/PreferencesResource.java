package hs.desk.user.web;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.user.service.Preferences;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the caller set for himself. */
@Path("api/user/preferences/{name}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PreferencesResource {

  private static final int LONGEST = 64 << 10;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @EJB private Preferences preferences;

  @Context private SecurityContext caller;

  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "What the caller set under the name")
  @APIResponse(
      responseCode = "200",
      description = "Any JSON value",
      content = @Content(schema = @Schema(implementation = Object.class)))
  public String get(@PathParam("name") String name) {
    return preferences
        .find(username(), name)
        .orElseThrow(() -> Refused.of(Reason.NOT_FOUND, "preference-not-found", name));
  }

  @PUT
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "Sets it; at most 64 KiB, and 100 names of one user")
  @APIResponse(
      responseCode = "200",
      description = "What was set",
      content = @Content(schema = @Schema(implementation = Object.class)))
  public Response set(
      @PathParam("name") String name,
      @BeanParam WriteRequest write,
      @RequestBody(content = @Content(schema = @Schema(implementation = Object.class)))
          JsonNode value) {
    String json = Wire.text(value);
    int bytes = json.getBytes(StandardCharsets.UTF_8).length;
    if (!NAME.matcher(name).matches()) {
      throw Refused.rule("name", "preference-name", null, null);
    }
    if (bytes > LONGEST) {
      throw Refused.rule("", "preference-too-long", LONGEST, bytes);
    }
    return write.answer(preferences.set(username(), write.key(), name, json));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}

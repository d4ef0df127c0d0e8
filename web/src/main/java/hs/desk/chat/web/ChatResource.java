package hs.desk.chat.web;

import hs.desk.Refused;
import hs.desk.Slice;
import hs.desk.Window;
import hs.desk.chat.ChatLine;
import hs.desk.chat.ChatRoom;
import hs.desk.chat.service.Chat;
import hs.desk.web.Page;
import hs.desk.web.PageRequest;
import hs.desk.web.WriteRequest;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import jakarta.ejb.EJB;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Rooms, what was said in them, and how far the caller has read. */
@Path("api/chat")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChatResource {

  private static final String NEWEST_FIRST = "-id";

  @EJB private Chat chat;

  @Context private SecurityContext caller;
  @Context private UriInfo here;

  /**
   * How far the caller has read.
   *
   * @param messageId the last message seen
   */
  public record ReadMark(@NotNull Long messageId) {}

  @GET
  @OpenTo(Circle.LOGGED_IN)
  @Operation(summary = "The rooms the caller may enter, with their unread messages")
  public List<ChatRoom> rooms() {
    return chat.rooms(username());
  }

  @GET
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{room}/messages")
  @Operation(summary = "What was said in a room, newest first")
  public Page<ChatLine> messages(
      @PathParam("room") String room,
      @Parameter(description = "Messages with lower ids only") @QueryParam("before") String before,
      @BeanParam PageRequest page) {
    Window window = page.window(Chat.ORDERABLE, NEWEST_FIRST);
    Slice<ChatLine> slice = chat.history(username(), room, id(before), window);
    Page<ChatLine> shown = Page.of(page, slice, here);
    boolean newestFirst = window.ordering().get(0).descending();
    return newestFirst && shown.next() != null ? shown.continued(older(slice.rows())) : shown;
  }

  /** Where what is older is, whatever is said meanwhile. */
  private URI older(List<ChatLine> rows) {
    return here.getRequestUriBuilder()
        .replaceQueryParam("page")
        .replaceQueryParam("before", rows.get(rows.size() - 1).id())
        .build();
  }

  private static Long id(String before) {
    try {
      return before == null || before.isBlank() ? null : Long.valueOf(before.strip());
    } catch (NumberFormatException e) {
      throw Refused.invalid("before", "type", "number", before);
    }
  }

  @PUT
  @OpenTo(Circle.ON_PRODUCT)
  @Path("{room}/read")
  @Operation(summary = "Notes how far the caller has read in a room")
  @APIResponse(responseCode = "204", description = "Noted")
  public Response read(
      @PathParam("room") String room, @BeanParam WriteRequest write, @Valid ReadMark mark) {
    return write.answer(chat.read(username(), write.key(), room, mark.messageId()));
  }

  private String username() {
    return caller.getUserPrincipal().getName();
  }
}

package hs.desk.audit.web;

import hs.desk.audit.service.AuditTrail;
import hs.desk.calendar.TradingDays;
import hs.desk.event.Event;
import hs.desk.event.EventSeq;
import hs.desk.user.RoleName;
import hs.desk.web.Days;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.export.Columns;
import hs.desk.web.export.ExportQuery;
import hs.desk.web.export.Exporter;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A day of the trail as a file. */
@Path("api/audit/events/export")
public class AuditResource {

  @EJB private AuditTrail trail;
  @Inject private Exporter exporter;

  @Context private SecurityContext caller;

  /** One numbered event, with what proves its place. */
  public record AuditRow(
      long seq,
      Instant at,
      String topic,
      String kind,
      String productCode,
      String actor,
      String requestId,
      String entity,
      Long entityId,
      Long instructionId,
      String data,
      String prevHash,
      String hash) {

    static AuditRow of(EventSeq numbered) {
      Event event = numbered.event();
      return new AuditRow(
          numbered.seq(),
          event.createdAt(),
          event.topic(),
          event.kind(),
          event.productCode(),
          event.actor(),
          event.requestId(),
          event.entity(),
          event.entityId(),
          event.instructionId(),
          event.payload(),
          numbered.prevHash(),
          numbered.hash());
    }
  }

  @GET
  @OpenTo(
      value = Circle.ANYWHERE,
      roles = {RoleName.RISK, RoleName.ADMIN})
  @Operation(summary = "A day's trail as CSV or XLSX (RISK of the products, ADMIN of users)")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
  public Response export(
      @Parameter(description = "Day in China, such as 2026-11-24; left out: today")
          @QueryParam("day")
          String day,
      @BeanParam ExportQuery asked) {
    String username = caller.getUserPrincipal().getName();
    trail.requireKeeper(username);
    LocalDate date = Days.of("day", day).orElseGet(() -> LocalDate.now(TradingDays.CHINA));
    trail.requireHere(date);
    return exporter.answer(
        "audit",
        username,
        Wire.text(Map.of("day", date)),
        asked,
        Columns.of(AuditRow.class),
        each ->
            trail.day(
                username, date, event -> each.accept(Wire.json().valueToTree(AuditRow.of(event)))));
  }
}

package hs.desk.audit.web;

import hs.desk.Refused;
import hs.desk.audit.service.AuditTrail;
import hs.desk.event.Event;
import hs.desk.event.EventSeq;
import hs.desk.user.RoleName;
import hs.desk.web.access.Circle;
import hs.desk.web.access.OpenTo;
import hs.desk.web.export.Columns;
import hs.desk.web.export.ExportQuery;
import hs.desk.web.export.Exporter;
import hs.desk.wire.Wire;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A day of the trail as a file. */
@Path("api/audit/events/export")
public class AuditResource {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  @Inject private AuditTrail trail;
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
    LocalDate date = day(day);
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

  private static LocalDate day(String given) {
    try {
      LocalDate day =
          given == null || given.isBlank()
              ? LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Shanghai"))
              : LocalDate.parse(given.strip());
      if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
        return day;
      }
    } catch (DateTimeException e) {
      throw Refused.invalid("day", "type", "date", given);
    }
    throw Refused.rule("day", "range", FIRST_YEAR + "…" + LAST_YEAR, given);
  }
}

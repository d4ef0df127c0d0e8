package hs.desk.instruction.web;

import hs.desk.Refused;
import hs.desk.instruction.InstructionFilter;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.RevisionStatus;
import hs.desk.web.CommaList;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list; several values of one are separated by commas. */
public class InstructionFilterQuery {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;

  @Parameter(description = "Product codes, comma separated")
  @QueryParam("product_code")
  private String products;

  @Parameter(description = "Statuses, comma separated")
  @QueryParam("status")
  private String statuses;

  @Parameter(description = "Authors, comma separated")
  @QueryParam("created_by")
  private String authors;

  @Parameter(description = "Contracts, comma separated: instructions with a line on one of them")
  @QueryParam("c_instrument_id")
  private String instrumentIds;

  @Parameter(
      description =
          "Statuses of an amendment, comma separated: instructions with one in one of them")
  @QueryParam("revision_status")
  private String revisions;

  @Parameter(description = "ISO-8601 time with an offset, exclusive")
  @QueryParam("created_after")
  private String createdAfter;

  @Parameter(description = "ISO-8601 time with an offset, exclusive")
  @QueryParam("created_before")
  private String createdBefore;

  InstructionFilter filter() {
    return new InstructionFilter(
        CommaList.words(products),
        CommaList.constants("status", statuses, InstructionStatus.class),
        CommaList.words(authors),
        CommaList.words(instrumentIds),
        CommaList.constants("revision_status", revisions, RevisionStatus.class),
        time("created_after", createdAfter),
        time("created_before", createdBefore));
  }

  /** A plus sign that a client forgot to encode arrives as a space. */
  private static Instant time(String name, String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      OffsetDateTime time = OffsetDateTime.parse(given.strip().replace(' ', '+'));
      if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
        return time.toInstant();
      }
    } catch (DateTimeException e) {
      throw Refused.invalid(name, "instant-with-offset", null, given);
    }
    throw Refused.rule(name, "range", FIRST_YEAR + "…" + LAST_YEAR, given);
  }
}

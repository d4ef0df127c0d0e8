package hs.desk.web.error;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong (RFC 9457).
 *
 * @param type a URI that names the code
 * @param title what the status means, in the caller's language
 * @param detail what happened here, in the caller's language
 * @param code the same for programs, such as {@code product-halted}
 * @param instance the path that was called
 * @param requestId quote it when asking for help; left out where there is none
 * @param fields the offending fields, of broken constraints the first hundred; empty where none is
 *     to blame
 * @param facts further members, such as {@code allowed} or {@code current_version}
 */
@Schema(description = "What went wrong (RFC 9457); further members by code, such as allowed")
@JsonInclude(Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String instance,
    String requestId,
    List<ProblemField> fields,
    @Schema(hidden = true) Map<String, Object> facts) {

  public static final String MEDIA_TYPE = "application/problem+json";

  @JsonAnyGetter
  @Override
  public Map<String, Object> facts() {
    return facts;
  }

  /**
   * One offending field.
   *
   * @param field its path, such as {@code adjustments[3].adjusted_position}
   * @param rule the rule it breaks
   * @param limit what the rule allows, or null
   * @param actual what was given, or null
   * @param detail the same as a sentence in the caller's language, or null
   */
  public record ProblemField(
      String field, String rule, String limit, String actual, String detail) {}
}

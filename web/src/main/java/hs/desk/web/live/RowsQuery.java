package hs.desk.web.live;

import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which rows are wanted; codes that are unknown or foreign match nothing.
 *
 * @param productCodes null means all that the caller may see
 * @param instrumentIds null means all
 * @param groupBy null where the topic has no groups
 */
public record RowsQuery(
    @Schema(description = "Products; left out: all the caller may see") List<String> productCodes,
    @Schema(description = "Contracts; left out: all") List<String> instrumentIds,
    @Schema(description = "Grouping, where the topic has groups") String groupBy) {

  /** From the comma-separated lists of a query string. */
  public static RowsQuery of(String productCodes, String instrumentIds, String groupBy) {
    return new RowsQuery(split(productCodes), split(instrumentIds), groupBy);
  }

  private static List<String> split(String list) {
    return list == null
        ? null
        : Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
  }
}

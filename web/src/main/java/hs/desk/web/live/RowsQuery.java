package hs.desk.web.live;

import hs.desk.Refused;
import hs.desk.group.GroupBy;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which rows are wanted; codes that are unknown or foreign match nothing. Refuses {@code INVALID} a
 * list with a null in it and a grouping nobody knows, whether or not the topic has groups.
 *
 * @param productCodes null means all that the caller may see
 * @param instrumentIds null means all
 * @param groupBy null where the topic has no groups
 */
public record RowsQuery(
    @Schema(description = "Products; left out: all the caller may see") List<String> productCodes,
    @Schema(description = "Contracts; left out: all; ignored where rows are of no contract")
        List<String> instrumentIds,
    @Schema(description = "Grouping, where the topic has groups") String groupBy) {

  static final RowsQuery ALL = new RowsQuery(null, null, null);

  public RowsQuery {
    requireWhole("product_codes", productCodes);
    requireWhole("c_instrument_ids", instrumentIds);
    if (groupBy != null && !GroupBy.WORDS.contains(groupBy)) {
      throw Refused.invalid("group_by", "word", String.join(", ", GroupBy.WORDS), groupBy);
    }
  }

  /** From the comma-separated lists of a query string; what is blank was not given. */
  public static RowsQuery of(String productCodes, String instrumentIds, String groupBy) {
    boolean ungrouped = groupBy == null || groupBy.isBlank();
    return new RowsQuery(split(productCodes), split(instrumentIds), ungrouped ? null : groupBy);
  }

  private static void requireWhole(String name, List<String> codes) {
    for (int i = 0; codes != null && i < codes.size(); i++) {
      if (codes.get(i) == null) {
        throw Refused.invalid("%s[%d]".formatted(name, i), "required", null, null);
      }
    }
  }

  private static List<String> split(String list) {
    return list == null || list.isBlank()
        ? null
        : Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .toList();
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.wire.Wire;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which file is wanted, its columns, and conditions on its rows. */
public class ExportQuery {

  @Parameter(description = "csv or xlsx; left out: csv")
  @QueryParam("format")
  private String format;

  @Parameter(description = "Columns in their order, comma separated; left out: all")
  @QueryParam("columns")
  private String columns;

  @Parameter(
      description =
          "Condition on a column, field:operator:value; given again: all of them hold. Alternatives"
              + " stand with | between, \\ before a sign takes it as it is. Numbers: eq, ne, lt, le,"
              + " gt, ge; texts, in any case, and times by their clock: eq, ne, contains,"
              + " not_contains, starts, ends; all: blank, not_blank")
  @QueryParam("filter")
  private List<String> filter;

  ExportFormat format() {
    return ExportFormat.of(format);
  }

  /** Empty for all. */
  List<String> columns() {
    return columns == null
        ? List.of()
        : Arrays.stream(columns.split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** Which rows are wanted; refuses {@code INVALID} what is no condition on the columns. */
  RowFilter filter(Columns all) {
    return RowFilter.of(conditions(), all);
  }

  /** What is asked of the rows, for the record. */
  void note(ObjectNode asked) {
    if (!conditions().isEmpty()) {
      asked.set("filter", Wire.json().valueToTree(conditions()));
    }
  }

  private List<String> conditions() {
    return filter == null ? List.of() : filter.stream().filter(said -> !said.isBlank()).toList();
  }
}

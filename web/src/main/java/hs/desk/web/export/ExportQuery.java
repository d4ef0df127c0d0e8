package hs.desk.web.export;

import hs.desk.Refused;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which file is wanted, and its columns. */
public class ExportQuery {

  @Parameter(description = "csv or xlsx; left out: csv")
  @QueryParam("format")
  private String format;

  @Parameter(description = "Columns in their order, comma separated; left out: all")
  @QueryParam("columns")
  private String columns;

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

  /** The columns wanted, of those there are; refuses {@code INVALID} any other. */
  List<String> among(List<String> all) {
    List<String> wanted = columns();
    for (String name : wanted) {
      if (!all.contains(name)) {
        throw Refused.invalid("columns", "word", String.join(", ", all), name);
      }
    }
    return wanted.isEmpty() ? all : wanted;
  }
}

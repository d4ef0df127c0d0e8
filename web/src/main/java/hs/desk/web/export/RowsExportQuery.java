package hs.desk.web.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.Window.Order;
import hs.desk.web.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is asked of a file of live rows: their order, too. */
public class RowsExportQuery extends ExportQuery {

  @Parameter(description = "Columns to sort by, comma separated; - before a column: descending")
  @QueryParam("ordering")
  private String ordering;

  /** Refuses {@code INVALID} an order by what is no column. */
  RowOrder order(Columns all) {
    return RowOrder.of(orders(all.known()), all);
  }

  /** The columns that rows are looked at for, or shown. */
  boolean needs(Set<String> names, Columns all) {
    Stream<String> ordered = orders(all.known()).stream().map(Order::field);
    Stream<String> held = filter(all).fields().stream();
    return Stream.of(ordered, held, columns().stream())
        .flatMap(each -> each)
        .anyMatch(names::contains);
  }

  private List<Order> orders(Set<String> orderable) {
    return ordering == null || ordering.isBlank()
        ? List.of()
        : PageRequest.orders(orderable, ordering);
  }

  @Override
  void note(ObjectNode asked) {
    super.note(asked);
    if (ordering != null && !ordering.isBlank()) {
      asked.put("ordering", ordering.strip());
    }
  }
}

package hs.desk.web.export;

import hs.desk.audit.service.ExportRecord;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.web.live.LiveRows;
import hs.desk.web.live.RowsQuery;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Answers all state topics as one file, and puts on record that it did. */
@ApplicationScoped
public class BookExporter {

  private static final int BUFFER = 64 << 10;

  @EJB private ExportRecord trail;
  @Inject private LiveRows live;

  /** A table for each topic, all as of one batch; refuses {@code INVALID} what is no format. */
  public Response all(String username, RowsQuery query, String asked) {
    ExportFormat format = ExportFormat.of(asked);
    Map<Topic, List<Row>> rows = live.allRows(username, query);
    trail.note(username, "all", format.word(), List.of(), Wire.text(query));
    return format.answer("all", out -> write(rows, format, out));
  }

  static void write(Map<Topic, List<Row>> rows, ExportFormat format, OutputStream out)
      throws IOException {
    try (OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        Book book = format.book(buffered)) {
      for (Map.Entry<Topic, List<Row>> topic : rows.entrySet()) {
        try (Sheet sheet = book.sheet(topic.getKey().path())) {
          write(sheet, Columns.of(topic.getKey()).names(), topic.getValue());
        }
      }
    }
  }

  private static void write(Sheet sheet, List<String> columns, List<Row> rows) throws IOException {
    sheet.row(Exporter.head(columns));
    for (Row row : rows) {
      sheet.row(Exporter.cells(columns, Wire.json().readTree(row.json())));
    }
  }
}

package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.audit.service.ExportRecord;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.web.live.LiveRows;
import hs.desk.web.live.RowsQuery;
import hs.desk.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers rows as a file, and puts on record that it did. */
@ApplicationScoped
public class Exporter {

  private static final int BUFFER = 64 << 10;

  @Inject private ExportRecord trail;
  @Inject private LiveRows live;

  /** Where rows come from: hands each over, in their order. */
  @FunctionalInterface
  public interface Source {
    void each(Consumer<JsonNode> row);
  }

  /** The rows of a state topic, as its answer would show them. */
  public Response rows(Topic topic, String username, RowsQuery query, ExportQuery asked) {
    List<Row> rows = live.rows(topic, username, query);
    String what = topic.name().toLowerCase(Locale.ROOT);
    return answer(
        what,
        username,
        Wire.text(query),
        asked,
        Columns.of(topic),
        each -> rows.forEach(row -> each.accept(json(row))));
  }

  private static JsonNode json(Row row) {
    try {
      return Wire.json().readTree(row.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param what names the rows in the record and in the file's name
   * @param filter what was asked for, as JSON
   * @param all the columns there are
   */
  public Response answer(
      String what,
      String username,
      String filter,
      ExportQuery asked,
      List<String> all,
      Source source) {
    ExportFormat format = asked.format();
    List<String> columns = asked.among(all);
    trail.note(username, what, format.word(), columns, filter);
    StreamingOutput body =
        out -> {
          try (OutputStream buffered = new BufferedOutputStream(out, BUFFER);
              Sheet sheet = format.sheet(buffered)) {
            sheet.row(head(columns));
            source.each(row -> write(sheet, columns, row));
          } catch (UncheckedIOException e) {
            throw e.getCause();
          }
        };
    return format.answer(what, body);
  }

  static List<Object> head(List<String> columns) {
    return columns.stream().<Object>map(Cells::inert).toList();
  }

  private static void write(Sheet sheet, List<String> columns, JsonNode row) {
    try {
      sheet.row(cells(columns, row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Object> cells(List<String> columns, JsonNode row) {
    List<Object> cells = new ArrayList<>(columns.size());
    columns.forEach(name -> cells.add(Cells.of(name, row.get(name))));
    return cells;
  }
}

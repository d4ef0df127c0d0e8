package hs.desk.web.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.Window;
import hs.desk.audit.service.ExportRecord;
import hs.desk.contract.service.Contracts;
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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Answers rows as a file, and puts on record that it did. */
@ApplicationScoped
public class Exporter {

  private static final int BUFFER = 64 << 10;

  @EJB private ExportRecord trail;
  @Inject private LiveRows live;
  @EJB private Contracts contracts;

  /** Where rows come from: hands each over, in their order. */
  @FunctionalInterface
  public interface Source {
    void each(Consumer<JsonNode> row);
  }

  /** The rows of a state topic, as its answer would show them. */
  public Response rows(Topic topic, String username, RowsQuery query, RowsExportQuery asked) {
    Columns all = Columns.of(topic);
    RowOrder order = asked.order(all);
    boolean named = asked.needs(Columns.OF_CONTRACTS, all);
    List<Row> rows = live.rows(topic, username, query);
    LiveReading reading = named ? LiveReading.named(contracts, rows) : LiveReading.PLAIN;
    List<Row> sorted = order.sorted(rows, reading::of);
    String what = topic.name().toLowerCase(Locale.ROOT);
    Source source = each -> sorted.forEach(row -> each.accept(reading.of(row)));
    return answer(what, username, Wire.text(query), asked, all, source);
  }

  /**
   * All pages of a list.
   *
   * @param filter of the list, as it is put on record with the window's order and search
   */
  public Response list(
      String what,
      String username,
      Record filter,
      Window window,
      ExportQuery asked,
      Columns all,
      Source source) {
    ObjectNode noted = Wire.json().valueToTree(filter);
    String ordering =
        window.ordering().stream().map(Window.Order::word).collect(Collectors.joining(","));
    noted.put("ordering", ordering).put("search", window.search());
    return answer(what, username, Wire.text(noted), asked, all, source);
  }

  /**
   * @param what names the rows in the record and in the file's name
   * @param filter what was asked for beside the conditions on columns, as a JSON object
   * @param all the columns there are
   */
  public Response answer(
      String what, String username, String filter, ExportQuery asked, Columns all, Source source) {
    ExportFormat format = asked.format();
    List<String> columns = all.among(asked.columns());
    RowFilter wanted = asked.filter(all);
    trail.note(username, what, format.word(), columns, noted(filter, asked));
    return format.answer(what, out -> write(out, format, columns, wanted, source));
  }

  private static String noted(String filter, ExportQuery asked) {
    try {
      ObjectNode noted = (ObjectNode) Wire.json().readTree(filter);
      asked.note(noted);
      return Wire.text(noted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(
      OutputStream out, ExportFormat format, List<String> columns, RowFilter wanted, Source source)
      throws IOException {
    try (OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        Sheet sheet = format.sheet(buffered)) {
      sheet.row(head(columns));
      source.each(
          row -> {
            if (wanted.test(row)) {
              write(sheet, columns, row);
            }
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
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

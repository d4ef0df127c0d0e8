package hs.desk.web.export;

import hs.desk.Refused;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;

/** The files there are. */
enum ExportFormat {
  CSV("text/csv;charset=utf-8") {
    @Override
    Sheet sheet(OutputStream out) throws IOException {
      return new CsvSheet(out);
    }

    @Override
    Book book(OutputStream out) throws IOException {
      return new CsvBook(out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    Sheet sheet(OutputStream out) {
      return new ExcelSheet(out);
    }

    @Override
    Book book(OutputStream out) {
      return new ExcelBook(out);
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /**
   * @param asked null or blank: CSV; refuses {@code INVALID} what is no format
   */
  static ExportFormat of(String asked) {
    String word = asked == null || asked.isBlank() ? CSV.word() : asked.strip();
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refused.invalid("format", "word", "csv, xlsx", word));
  }

  /** As clients say it, and as a file's name ends. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The file as it is answered.
   *
   * @param name without its ending
   */
  Response answer(String name, StreamingOutput body) {
    return Response.ok(body, mediaType)
        .header("Content-Disposition", "attachment; filename=\"" + name + "." + word() + "\"")
        .build();
  }

  abstract Sheet sheet(OutputStream out) throws IOException;

  abstract Book book(OutputStream out) throws IOException;
}

package hs.desk.web.export;

import java.io.IOException;
import java.io.OutputStream;

/** The files there are. */
enum ExportFormat {
  CSV("text/csv;charset=utf-8") {
    @Override
    Sheet sheet(OutputStream out) throws IOException {
      return new CsvSheet(out);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    Sheet sheet(OutputStream out) {
      return new ExcelSheet(out);
    }
  };

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  abstract Sheet sheet(OutputStream out) throws IOException;
}

package hs.desk.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** XLSX with typed cells; times as they are in China. */
final class ExcelSheet implements Sheet {

  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  /** Rows kept until they are written out. */
  private static final int KEPT = 500;

  private final Worksheet sheet;
  private final Closeable end;
  private int rows;

  /** The one sheet of a book of its own, which is finished with it. */
  ExcelSheet(OutputStream stream) {
    Workbook book = book(stream);
    sheet = book.newWorksheet("HS Desk");
    end = book::finish;
  }

  /** One of a book's sheets, each of which is finished before the next begins. */
  ExcelSheet(Workbook book, String name) {
    sheet = book.newWorksheet(name);
    end = sheet::finish;
  }

  static Workbook book(OutputStream stream) {
    return new Workbook(stream, "HS Desk", "1.0");
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    rows++;
    if (rows % KEPT == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(rows, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(rows, column, truth);
    } else if (value instanceof LocalDate date) {
      sheet.value(rows, column, date);
      sheet.style(rows, column).format("yyyy-mm-dd").set();
    } else if (value instanceof OffsetDateTime time) {
      sheet.value(rows, column, time.withOffsetSameInstant(CHINA).toLocalDateTime());
      sheet.style(rows, column).format("yyyy-mm-dd hh:mm:ss").set();
    } else if (value != null) {
      sheet.inlineString(rows, column, value.toString());
    }
  }

  @Override
  public void close() throws IOException {
    end.close();
  }
}

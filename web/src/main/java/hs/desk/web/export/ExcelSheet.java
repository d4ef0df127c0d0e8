package hs.desk.web.export;

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

  /** What a sheet holds, by the format. */
  private static final int MOST = 1_048_576;

  /** Characters of a cell, by the format. */
  private static final int LONGEST = 32_767;

  /** Ends what a cell does not hold. */
  private static final String CUT = " […]";

  private final Workbook book;
  private final String name;
  private final int most;
  private final boolean alone;
  private Worksheet sheet;
  private int sheets = 1;
  private int rows;
  private List<Object> head;

  /** The first sheet of a book of its own, which is finished with it. */
  ExcelSheet(OutputStream stream) {
    this(book(stream), "HS Desk", MOST, true);
  }

  /** One of a book's sheets, each of which is finished before the next begins. */
  ExcelSheet(Workbook book, String name) {
    this(book, name, MOST, false);
  }

  /**
   * @param most rows of a sheet, its head among them; what is more goes on under the same head in
   *     sheets that are numbered
   * @param alone the book is finished with it
   */
  ExcelSheet(Workbook book, String name, int most, boolean alone) {
    this.book = book;
    this.name = name;
    this.most = most;
    this.alone = alone;
    sheet = book.newWorksheet(name);
  }

  static Workbook book(OutputStream stream) {
    return new Workbook(stream, "HS Desk", "1.0");
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    if (head == null) {
      head = List.copyOf(cells);
    } else if (rows == most) {
      turn();
    }
    write(cells);
  }

  /** Begins the next sheet. */
  private void turn() throws IOException {
    sheet.finish();
    sheets++;
    sheet = book.newWorksheet(name + " " + sheets);
    rows = 0;
    write(head);
  }

  private void write(List<Object> cells) throws IOException {
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
      sheet.inlineString(rows, column, fitting(value.toString()));
    }
  }

  /** More makes a file that spreadsheets call damaged; a CSV has all of it. */
  private static String fitting(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    if (alone) {
      book.finish();
    }
  }
}

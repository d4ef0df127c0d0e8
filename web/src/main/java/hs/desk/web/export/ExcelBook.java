package hs.desk.web.export;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** A workbook, and a sheet for each table. */
final class ExcelBook implements Book {

  private final Workbook book;

  ExcelBook(OutputStream stream) {
    book = ExcelSheet.book(stream);
  }

  @Override
  public Sheet sheet(String name) {
    return new ExcelSheet(book, name);
  }

  @Override
  public void close() throws IOException {
    book.finish();
  }
}

package hs.desk.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as spreadsheets read it. */
final class CsvSheet implements Sheet {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CSVPrinter out;

  CsvSheet(OutputStream stream) throws IOException {
    OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    out = new CSVPrinter(writer, CSVFormat.RFC4180);
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    for (Object cell : cells) {
      out.print(cell instanceof BigDecimal number ? number.toPlainString() : cell);
    }
    out.println();
  }

  @Override
  public void close() throws IOException {
    out.close(true);
  }
}

package hs.desk.injection;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.rig.DeskClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * One row of an export whose columns are an id and a text, as a spreadsheet reads both formats.
 *
 * @param csv the text's cell
 * @param excel the same in the workbook
 */
record Exported(String csv, String excel) {

  /** How a spreadsheet begins what it calculates. */
  private static final String CALCULATED = "=+-@\t\r\n";

  static Exported of(DeskClient who, String path, long id) throws IOException {
    return new Exported(csv(who, path, id), excel(who, path, id));
  }

  private static String csv(DeskClient who, String path, long id) throws IOException {
    byte[] bytes = who.download(path + "&format=csv");
    String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      List<CSVRecord> records = parser.getRecords();
      assertThat(records).allSatisfy(record -> assertThat(record.size()).isEqualTo(2));
      List<CSVRecord> its =
          records.stream().filter(record -> record.get(0).equals(Long.toString(id))).toList();
      assertThat(its).hasSize(1);
      return its.get(0).get(1);
    }
  }

  private static String excel(DeskClient who, String path, long id) throws IOException {
    byte[] bytes = who.download(path + "&format=xlsx");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<Row> rows = book.getFirstSheet().read();
      assertThat(rows)
          .allSatisfy(row -> assertThat(row).noneMatch(it -> it.getType() == CellType.FORMULA));
      List<Row> its = rows.stream().filter(row -> is(row.getCell(0), id)).toList();
      assertThat(its).hasSize(1);
      assertThat(its.get(0).getCell(1).getType()).isEqualTo(CellType.STRING);
      return its.get(0).getCellText(1);
    }
  }

  private static boolean is(Cell cell, long id) {
    return cell.getType() == CellType.NUMBER && cell.asNumber().longValue() == id;
  }

  /** The text itself, with an apostrophe before it where it would be calculated. */
  void requireInert(String text) {
    String shown = CALCULATED.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    assertThat(csv).isEqualTo(shown);
    assertThat(bare(excel)).isEqualTo(bare(shown));
    assertThat(CALCULATED).doesNotContain(excel.substring(0, 1));
  }

  /** A workbook keeps no control characters. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u2028]", "");
  }
}

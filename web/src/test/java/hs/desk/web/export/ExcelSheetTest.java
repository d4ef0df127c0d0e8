package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelSheetTest {

  private static final int MOST = 3;

  private static Map<String, List<String>> written(int rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ExcelSheet sheet = new ExcelSheet(ExcelSheet.book(file), "rows", MOST, true)) {
      sheet.row(List.of("id"));
      for (int i = 1; i <= rows; i++) {
        sheet.row(List.of("row " + i));
      }
    }
    Map<String, List<String>> sheets = new TreeMap<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName(), texts(sheet));
      }
    }
    return sheets;
  }

  private static List<String> texts(Sheet sheet) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Row row : sheet.read()) {
      texts.add(row.getCellText(0));
    }
    return texts;
  }

  /** A pair of characters that is one sign is not cut in the middle. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\uD83D\uDE00", "x\uD83D\uDE00"})
  void aCellHoldsWhatTheFormatAllowsAndSaysThatThereIsMore(String part) throws IOException {
    String most = part.repeat(32_767).substring(0, 32_766) + "y";
    assertThat(written(most)).isEqualTo(most);
    assertThat(written(most + "z"))
        .hasSizeBetween(32_766, 32_767)
        .startsWith(part)
        .endsWith(part.substring(part.length() - 1) + " […]");
  }

  private static String written(String text) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ExcelSheet sheet = new ExcelSheet(file)) {
      sheet.row(List.of(text));
    }
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
      return texts(book.getFirstSheet()).get(0);
    }
  }

  @Test
  void whatASheetCannotHoldGoesOnInTheNext() throws IOException {
    assertThat(written(5))
        .isEqualTo(
            Map.of(
                "rows", List.of("id", "row 1", "row 2"),
                "rows 2", List.of("id", "row 3", "row 4"),
                "rows 3", List.of("id", "row 5")));
  }

  @Test
  void aFullSheetIsTheLastWhenNothingFollows() throws IOException {
    assertThat(written(2)).isEqualTo(Map.of("rows", List.of("id", "row 1", "row 2")));
  }
}

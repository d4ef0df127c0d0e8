package hs.desk.replay;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One row of the file, read without the application's help: {@code
 * date,time,open,high,low,close,volume,turnover,settlement,open_interest}.
 */
record Day(String date, BigDecimal close, BigDecimal settlement) {

  private static final int CLOSE = 5;
  private static final int SETTLEMENT = 8;

  static List<Day> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .filter(line -> !line.isBlank())
        .map(line -> line.split(","))
        .map(row -> new Day(row[0], new BigDecimal(row[CLOSE]), new BigDecimal(row[SETTLEMENT])))
        .toList();
  }
}

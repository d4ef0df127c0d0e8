package hs.desk.devstack.market;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * One bar of a contract.
 *
 * @param turnover CNY, multiplier included
 * @param settlement null where the file has none: then the bar is no whole day
 */
record Bar(
    String date,
    BigDecimal open,
    BigDecimal high,
    BigDecimal low,
    BigDecimal close,
    BigDecimal volume,
    BigDecimal turnover,
    BigDecimal settlement,
    BigDecimal openInterest) {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .get();

  Bar {
    if (low.compareTo(open.min(close)) > 0 || high.compareTo(open.max(close)) < 0) {
      throw new IllegalArgumentException("the bar of %s does not hold its prices".formatted(date));
    }
  }

  /** Reads bars; the header names the columns, in any order. */
  static List<Bar> read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file);
        CSVParser parser = FORMAT.parse(reader)) {
      List<Bar> bars = new ArrayList<>();
      for (CSVRecord row : parser) {
        bars.add(of(row, file));
      }
      if (bars.isEmpty()) {
        throw new IllegalArgumentException(file + " has no bars");
      }
      return bars;
    }
  }

  private static Bar of(CSVRecord row, Path file) {
    try {
      return new Bar(
          row.get("date"),
          number(row, "open"),
          number(row, "high"),
          number(row, "low"),
          number(row, "close"),
          number(row, "volume"),
          number(row, "turnover"),
          settlement(row),
          number(row, "open_interest"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s, line %d: %s".formatted(file, row.getParser().getCurrentLineNumber(), e.getMessage()),
          e);
    }
  }

  private static BigDecimal number(CSVRecord row, String column) {
    return new BigDecimal(row.get(column));
  }

  private static BigDecimal settlement(CSVRecord row) {
    String text = row.get("settlement");
    return text.isEmpty() || new BigDecimal(text).signum() <= 0 ? null : new BigDecimal(text);
  }
}

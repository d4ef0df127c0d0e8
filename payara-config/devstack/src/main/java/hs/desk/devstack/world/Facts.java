package hs.desk.devstack.world;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The CSV tables beside this package. */
final class Facts {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private Facts() {}

  static List<CSVRecord> read(String table) {
    var stream = Objects.requireNonNull(Facts.class.getResourceAsStream(table + ".csv"), table);
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + table, e);
    }
  }
}

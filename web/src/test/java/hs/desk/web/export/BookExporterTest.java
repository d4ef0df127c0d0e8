package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class BookExporterTest {

  private static Row row(String key, String rest) {
    String json = "{\"key\":\"%s\",\"seq\":7,%s}".formatted(key, rest);
    return new Row(key, 7, "P001", null, json.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static byte[] file(ExportFormat format) throws IOException {
    Map<Topic, List<Row>> rows = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      rows.put(topic, List.of());
    }
    rows.put(
        Topic.ACC,
        List.of(row("P001|A", "\"balance\":\"1.5\""), row("P001|B", "\"balance\":null")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BookExporter.write(rows, format, out);
    return out.toByteArray();
  }

  @Test
  void eachTopicIsNamedBeforeEveryLineOfItsPart() throws IOException {
    assertThat(new String(file(ExportFormat.CSV), StandardCharsets.UTF_8).lines())
        .hasSize(Topic.values().length + 2)
        .anyMatch(line -> line.startsWith("\uFEFFtopic,key,seq,c_instrument_id,"))
        .anyMatch(line -> line.startsWith("topic,key,seq,product_code,account_id,pre_balance,"))
        .anyMatch(line -> line.startsWith("acc,P001|A,7,") && line.contains(",1.5,"))
        .anyMatch(line -> line.startsWith("acc,P001|B,7,"));
  }

  @Test
  void eachTopicHasASheetOfItsOwn() throws IOException {
    byte[] file = file(ExportFormat.XLSX);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "stock", "pos", "acc", "trade_statistic", "order_statistic", "pos_group_statistic");
      var accounts = book.findSheet("acc").orElseThrow().read();
      assertThat(accounts).hasSize(3);
      int balance = Columns.of(Topic.ACC).names().indexOf("balance");
      assertThat(accounts.get(0).getCellText(balance)).isEqualTo("balance");
      assertThat(accounts.get(1).getCellText(0)).isEqualTo("P001|A");
      assertThat(accounts.get(1).getCell(balance).asNumber()).isEqualByComparingTo("1.5");
      assertThat(book.findSheet("pos").orElseThrow().read()).as("its head").hasSize(1);
    }
  }
}

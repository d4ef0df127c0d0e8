package hs.desk.web.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import hs.desk.web.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowOrderTest {

  private static final Columns COLUMNS = Columns.of(Topic.POS);

  private static final List<Row> ROWS =
      List.of(
          row("c", "\"product_code\":\"P001\",\"net\":\"9\""),
          row("b", "\"product_code\":\"P002\",\"net\":\"10\""),
          row("d", "\"product_code\":\"P001\",\"net\":null"),
          row("a", "\"product_code\":\"P001\",\"net\":\"9.00\""));

  private static Row row(String key, String rest) {
    String json = "{\"key\":\"%s\",\"seq\":7,%s}".formatted(key, rest);
    return new Row(key, 7, "P001", null, json.getBytes(StandardCharsets.UTF_8), 0);
  }

  private static String keys(String ordering) {
    RowOrder order = RowOrder.of(PageRequest.orders(COLUMNS.known(), ordering), COLUMNS);
    List<String> keys = order.sorted(ROWS, LiveReading.PLAIN::of).stream().map(Row::key).toList();
    return String.join("", keys);
  }

  @ParameterizedTest
  @CsvSource({
    "net, dacb",
    "-net, bacd",
    "key, abcd",
    "'product_code,-net', acdb",
    "'-product_code,net', bdac",
    "product_code, acdb"
  })
  void isThatOfAGridAndOfEqualsThatOfTheirKeys(String ordering, String keys) {
    assertThat(keys(ordering)).isEqualTo(keys);
  }

  @Test
  void isThatOfTheDeskWhereNoneIsAskedFor() {
    RowOrder order = RowOrder.of(List.of(), COLUMNS);
    assertThat(order.sorted(ROWS, LiveReading.PLAIN::of)).isEqualTo(ROWS);
  }

  @Test
  void byWhatIsNoColumnIsRefused() {
    assertThatThrownBy(() -> keys("password")).isInstanceOf(Refused.class);
  }
}

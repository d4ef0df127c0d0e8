package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowTest {

  /** Computed outside this code, over the UTF-8 bytes of {@code key|seq}. */
  @Test
  void checksumIsCrc32OfKeyAndSeq() {
    assertThat(Row.crc("P001|A01|IF2612", 7)).isEqualTo(2555359029L);
    assertThat(Row.crc("P001|A01|豆粕", 812)).isEqualTo(292674960L);
    assertThat(Row.crc("1023", 1023)).isEqualTo(3856797895L);
  }

  @Test
  void textBeginsWithKeyAndSeq() {
    Row row = Row.numbered(Content.of("a\"b", "P001", "IF2612", "{\"net\":\"1\"}"), 12);
    assertThat(new String(row.json(), StandardCharsets.UTF_8))
        .isEqualTo("{\"key\":\"a\\\"b\",\"seq\":12,\"net\":\"1\"}");
  }
}

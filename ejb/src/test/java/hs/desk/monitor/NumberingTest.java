package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingTest {

  private final Numbering numbering = new Numbering(7);

  @Test
  void theFirstBatchNamesEveryTopicEvenWithoutRows() {
    Batch first = numbering.batch(Instant.EPOCH).orElseThrow();
    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.rows()).containsOnlyKeys(Topic.values());
    assertThat(numbering.batch(Instant.EPOCH)).isEmpty();
  }

  @Test
  void allRowsOfABatchCarryOneNumber() {
    put("a", "1");
    put("b", "1");
    Batch batch = numbering.batch(Instant.EPOCH).orElseThrow();
    assertThat(batch.rows().get(Topic.POS)).extracting(Row::seq).containsExactly(1L, 1L);
    assertThat(batch.prev()).isZero();
  }

  @Test
  void aRowThatSaysTheSameKeepsItsNumber() {
    put("a", "1");
    numbering.batch(Instant.EPOCH);
    put("a", "1");
    assertThat(numbering.batch(Instant.EPOCH)).isEmpty();
  }

  @Test
  void aRemovalIsNumberedLikeAChange() {
    put("a", "1");
    numbering.batch(Instant.EPOCH);
    numbering.remove(Topic.POS, List.of("a", "unknown"));
    Batch batch = numbering.batch(Instant.EPOCH).orElseThrow();
    assertThat(batch.seq()).isEqualTo(2);
    assertThat(batch.rows().get(Topic.POS)).singleElement().matches(Row::gone);
  }

  private void put(String key, String value) {
    Content content = Content.of(key, "P001", "IF2612", "{\"v\":" + value + "}");
    numbering.put(Topic.POS, List.of(content));
  }
}

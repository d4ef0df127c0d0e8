package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several addresses are a Redis Cluster: the same calls, sent to the server of the hash tag. */
class ClusterOfOneTest {

  @Test
  void rowsGoThroughARedisCluster(@TempDir Path folder) throws IOException, RowStore.Away {
    try (TestRedis redis = new TestRedis(folder, true);
        RedisRows store = new RedisRows(List.of(redis.url(), redis.url()), 2_000)) {
      byte[] json = "{\"v\":1}".getBytes(StandardCharsets.UTF_8);
      Row row = new Row("a", 1, "P001", "a", json, Row.crc("a", 1));
      Map<Topic, List<Row>> rows = Map.of(Topic.POS, List.of(row));
      assertThat(store.fence(7).ok()).isTrue();
      assertThat(store.begin(new Entry(7, 0, 1, Instant.EPOCH, null, false, rows)).ok()).isTrue();
      Published loaded = store.load().orElseThrow();
      assertThat(loaded.state().rows().get(Topic.POS)).hasSize(1);
      Entry next = new Entry(7, 1, 2, Instant.EPOCH, null, false, rows);
      assertThat(store.append(next, List.of(), Map.of()).ok()).isTrue();
      assertThat(store.after(loaded.end())).hasSize(1);
      assertThat(store.head()).isEqualTo(new Head(7, 2, 7));
    }
  }
}

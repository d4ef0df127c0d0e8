package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in a Redis that runs; a cluster in {@link ClusterOfOneTest}. */
class RedisRowsTest {

  private static final int TIMEOUT_MILLIS = 1_000;
  private static final Instant TIME = Instant.ofEpochMilli(1_700_000_000_000L);

  private static TestRedis redis;
  private RedisRows store;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    redis = new TestRedis(folder, false);
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @BeforeEach
  void open() {
    redis.flushAll();
    store = new RedisRows(List.of(redis.url()), TIMEOUT_MILLIS);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Row row(String key, long seq) {
    byte[] json = ("{\"key\":\"" + key + "\",\"v\":\"数\"}").getBytes(StandardCharsets.UTF_8);
    return new Row(key, seq, "P001", "IF2612", json, Row.crc(key, seq));
  }

  private static Row gone(String key, long seq) {
    return new Row(key, seq, "P001", "IF2612", null, 0);
  }

  private static Entry entry(long epoch, long seq, Row... rows) {
    FeedTime feed = new FeedTime(TIME, TIME, System.nanoTime(), true);
    return new Entry(epoch, seq - 1, seq, TIME, feed, false, Map.of(Topic.POS, List.of(rows)));
  }

  private Verdict append(Entry entry) throws RowStore.Away {
    return store.append(entry, List.of(), Map.of());
  }

  @Test
  void whatIsPublishedIsLoadedAndFollowed() throws RowStore.Away {
    assertThat(store.load()).isEmpty();
    assertThat(store.begin(entry(7, 1, row("a", 1), row("b", 1))).ok()).isTrue();
    Published loaded = store.load().orElseThrow();
    assertThat(loaded.state().epoch()).isEqualTo(7);
    assertThat(loaded.state().seq()).isEqualTo(1);
    assertThat(loaded.state().asOf()).isEqualTo(TIME);
    assertThat(loaded.state().rows().get(Topic.POS)).extracting(Row::key).contains("a", "b");
    assertThat(store.after(loaded.end())).isEmpty();

    assertThat(append(entry(7, 2, row("a", 2), gone("b", 2))).ok()).isTrue();
    Told told = store.after(loaded.end()).get(0);
    assertThat(told.begins()).isFalse();
    assertThat(told.entry().prev()).isEqualTo(1);
    assertThat(told.entry().rows().get(Topic.POS))
        .extracting(Row::key, Row::gone)
        .containsExactlyInAnyOrder(tuple("a", false), tuple("b", true));
    assertThat(store.after(told.place())).isEmpty();
    assertThat(store.load().orElseThrow().state().rows().get(Topic.POS))
        .extracting(Row::seq)
        .containsExactly(2L, 2L);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }

  @Test
  void aLowerEpochAndAWrongNumberAreRefused() throws RowStore.Away {
    store.begin(entry(7, 1, row("a", 1)));
    assertThat(append(entry(6, 2)).kind()).isEqualTo(Verdict.Kind.FENCED);
    assertThat(append(entry(7, 3)).kind()).isEqualTo(Verdict.Kind.LOST);
    assertThat(store.begin(entry(7, 2)).kind()).isEqualTo(Verdict.Kind.FENCED);
    assertThat(store.fence(8).ok()).isTrue();
    assertThat(append(entry(7, 2))).isEqualTo(new Verdict(Verdict.Kind.FENCED, 8));
    assertThat(store.begin(entry(7, 1))).isEqualTo(new Verdict(Verdict.Kind.FENCED, 8));
    assertThat(store.fence(7).ok()).isFalse();
    assertThat(store.head()).isEqualTo(new Head(7, 1, 8));
    assertThat(store.begin(entry(8, 1, row("c", 1))).ok()).isTrue();
    assertThat(store.load().orElseThrow().state().rows().get(Topic.POS))
        .extracting(Row::key)
        .containsExactly("c");
  }

  @Test
  void theSameToldTwiceCountsOnce() throws RowStore.Away {
    Entry first = entry(7, 1, row("a", 1));
    store.begin(first);
    assertThat(store.begin(first).ok()).isTrue();
    Entry second = entry(7, 2, row("a", 2));
    append(second);
    long length = redis.streamLength();
    assertThat(append(second).ok()).isTrue();
    assertThat(redis.streamLength()).isEqualTo(length);
    assertThat(store.head().seq()).isEqualTo(2);
  }

  @Test
  void aWipedStoreTakesNoMoreOfTheEpoch() throws RowStore.Away {
    store.begin(entry(7, 1, row("a", 1)));
    redis.flushAll();
    assertThat(append(entry(7, 2, row("a", 2))).kind()).isEqualTo(Verdict.Kind.LOST);
    assertThat(store.load()).isEmpty();
    assertThat(store.head()).isEqualTo(new Head(0, 0, 0));
  }

  @Test
  void anEpochWithoutRowsIsNotALostOne() throws RowStore.Away {
    store.begin(entry(7, 1));
    assertThat(append(entry(7, 2, row("a", 2))).ok()).isTrue();
    assertThat(store.load()).isPresent();
  }

  @Test
  void aNewDayForgetsRemovals() throws RowStore.Away {
    store.begin(entry(7, 1, row("a", 1), row("b", 1)));
    append(entry(7, 2, gone("a", 2)));
    Entry morning = new Entry(7, 2, 2, null, null, true, Map.of());
    store.append(morning, List.of(new RowStore.Drop(Topic.POS, "a")), Map.of(Topic.POS, 2L));
    Published loaded = store.load().orElseThrow();
    assertThat(loaded.state().asOf()).isEqualTo(TIME);
    assertThat(loaded.state().exactSince()).isEqualTo(Map.of(Topic.POS, 2L));
    assertThat(loaded.state().rows().get(Topic.POS)).extracting(Row::key).containsExactly("b");
  }

  @Test
  void manyRowsAreOneEntryWhoeverReadsIt() throws RowStore.Away {
    store.begin(entry(7, 1, rows(20_000, 1)));
    String end = store.load().orElseThrow().end();
    assertThat(append(entry(7, 2, rows(20_000, 2))).ok()).isTrue();
    List<Told> told = store.after(end);
    assertThat(told).hasSize(1);
    assertThat(told.get(0).entry().rows().get(Topic.POS)).hasSize(20_000);
    assertThat(store.load().orElseThrow().state().rows().get(Topic.POS)).hasSize(20_000);
  }

  private static Row[] rows(int count, long seq) {
    return IntStream.range(0, count).mapToObj(i -> row("k" + i, seq)).toArray(Row[]::new);
  }

  @Test
  void theStreamIsBounded() throws RowStore.Away {
    store.begin(entry(7, 1));
    for (int seq = 2; seq < 1_500; seq++) {
      append(entry(7, seq, row("a", seq)));
    }
    assertThat(redis.streamLength()).isLessThan(500);
  }

  @Test
  void inAStormTheStreamHoldsFewerEntries() throws RowStore.Away {
    store.begin(entry(7, 1));
    byte[] long4k = new byte[4_096];
    for (int seq = 2; seq < 80; seq++) {
      Row[] rows = rows(500, seq);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new Row(rows[i].key(), seq, "P001", "x", long4k, rows[i].crc());
      }
      append(entry(7, seq, rows));
    }
    assertThat(redis.streamLength()).isLessThan(40);
    assertThat(store.load().orElseThrow().state().rows().get(Topic.POS)).hasSize(500);
  }

  @Test
  void aFrozenRedisIsAwayInTime() throws Exception {
    store.begin(entry(7, 1));
    redis.signal("STOP");
    try {
      List<Long> times = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> store.head()).isInstanceOf(RowStore.Away.class);
        times.add(System.nanoTime() - start);
      }
      assertThat(times).allMatch(nanos -> nanos < Duration.ofSeconds(4).toNanos());
    } finally {
      redis.signal("CONT");
    }
    assertThat(store.head().epoch()).isEqualTo(7);
  }
}

package hs.desk.monitor.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowCodecTest {

  private static final String KEY = "P001|账户|IF2612";

  @Test
  void aRowComesBack() {
    byte[] json = "{\"key\":\"持仓\"}".getBytes(StandardCharsets.UTF_8);
    Row row = new Row(KEY, 812, "P001", "IF2612", json, Row.crc(KEY, 812));
    Row read = read(row);
    assertThat(read.json()).isEqualTo(json);
    assertThat(read).usingRecursiveComparison().isEqualTo(row);
  }

  @Test
  void aRemovalAndARowWithoutContractComeBack() {
    Row gone = new Row(KEY, 9, "P001", null, null, 0);
    assertThat(read(gone)).isEqualTo(gone);
    assertThat(read(gone).gone()).isTrue();
  }

  private static Row read(Row row) {
    String field = new String(RowCodec.field(Topic.POS, row.key()), StandardCharsets.UTF_8);
    assertThat(RowCodec.topic(field)).contains(Topic.POS);
    return RowCodec.row(field, RowCodec.value(row));
  }

  @Test
  void whatIsNoRowOfAKnownTopicIsPassedOver() {
    assertThat(RowCodec.topic(RowCodec.MARK)).isEmpty();
    assertThat(RowCodec.topic("h")).isEmpty();
    assertThat(RowCodec.topic("newer:key")).isEmpty();
  }

  @Test
  void theAgeOfTheFeedIsToldInAnotherClock() {
    Instant newest = Instant.ofEpochMilli(1_000_000);
    FeedTime feed = new FeedTime(newest, newest.plusMillis(300), 0, true);
    Row row = new Row(KEY, 4, "P001", null, null, 0);
    Entry entry = new Entry(7, 3, 4, newest, feed, true, Map.of(Topic.POS, List.of(row)));
    RowCodec.Header header =
        RowCodec.header(RowCodec.header(entry, false, true, 200_000_000), 77_000_000_000L);
    assertThat(header.moreFollow()).isTrue();
    assertThat(header.begins()).isFalse();
    assertThat(header.rows()).isEqualTo(1);
    Entry read = header.entry();
    assertThat(read.dayRolled()).isTrue();
    assertThat(List.of(read.epoch(), read.prev(), read.seq())).containsExactly(7L, 3L, 4L);
    assertThat(read.asOf()).isEqualTo(newest);
    assertThat(read.feed().ageMillis(77_000_000_000L)).isEqualTo(500);
    assertThat(read.feed().readMillisAgo(77_000_000_000L)).isEqualTo(200);
    assertThat(read.feed().open()).isTrue();
  }

  @Test
  void theTimeOfAReadingIsToldAlsoOfAFeedWhoseClockIsAhead() {
    Instant asOf = Instant.ofEpochMilli(1_000_000);
    FeedTime feed = new FeedTime(asOf.plusSeconds(60), asOf, 0, true);
    Entry entry = new Entry(7, 4, 4, null, feed, false, Map.of());
    byte[] told = RowCodec.header(entry, false, false, 0);
    assertThat(RowCodec.header(told, 0).entry().feed()).isEqualTo(feed);
    byte[] before = Arrays.copyOf(told, told.length - Long.BYTES);
    FeedTime ofBefore = RowCodec.header(before, 0).entry().feed();
    assertThat(ofBefore).isEqualTo(new FeedTime(feed.newest(), feed.newest(), 0, true));
  }
}

package hs.desk.monitor.cluster;

import hs.desk.monitor.FeedTime;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows and headers as bytes. A row's field is {@code topic:key}; its value the number (8 bytes),
 * product and contract (2 bytes of length, -1 for none, then UTF-8), then the JSON, nothing for a
 * removal. Topics that a newer node knows and this one does not are passed over.
 */
final class RowCodec {

  /** A field that stands for no row: it keeps an empty table from looking like a lost one. */
  static final String MARK = ".";

  private static final long NONE = Long.MIN_VALUE;
  private static final int HEADER_BYTES = 1 + Integer.BYTES + 8 * Long.BYTES;
  private static final int ROLLED = 1;
  private static final int BEGINS = 2;
  private static final int MORE_FOLLOW = 4;
  private static final int SESSION_OPEN = 8;

  private static final Map<String, Topic> TOPICS =
      Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::path, topic -> topic));

  /**
   * What stands at the head of each part of an entry.
   *
   * @param entry without its rows
   * @param rows how many the whole entry has
   */
  record Header(Entry entry, int rows, boolean begins, boolean moreFollow) {}

  private RowCodec() {}

  static byte[] field(Topic topic, String key) {
    return (topic.path() + ":" + key).getBytes(StandardCharsets.UTF_8);
  }

  /** Empty for what is no row, or none of a topic known here. */
  static Optional<Topic> topic(String field) {
    int colon = field.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.ofNullable(TOPICS.get(field.substring(0, colon)));
  }

  static byte[] value(Row row) {
    byte[] product = bytes(row.product());
    byte[] instrument = bytes(row.instrument());
    int json = row.gone() ? 0 : row.json().length;
    ByteBuffer out =
        ByteBuffer.allocate(
            Long.BYTES + 2 * Short.BYTES + length(product) + length(instrument) + json);
    out.putLong(row.seq());
    put(out, product);
    put(out, instrument);
    if (!row.gone()) {
      out.put(row.json());
    }
    return out.array();
  }

  /**
   * @param field of a topic that {@link #topic} knows
   */
  static Row row(String field, byte[] value) {
    ByteBuffer in = ByteBuffer.wrap(value);
    String key = field.substring(field.indexOf(':') + 1);
    long seq = in.getLong();
    String product = text(in);
    String instrument = text(in);
    if (!in.hasRemaining()) {
      return new Row(key, seq, product, instrument, null, 0);
    }
    byte[] json = new byte[in.remaining()];
    in.get(json);
    return new Row(key, seq, product, instrument, json, Row.crc(key, seq));
  }

  /**
   * @param nanos {@link System#nanoTime} now: ages are told, not times
   */
  static byte[] header(Entry entry, boolean begins, boolean moreFollow, long nanos) {
    FeedTime feed = entry.feed();
    Long age = feed == null ? null : feed.ageMillis(nanos);
    int flags =
        (entry.dayRolled() ? ROLLED : 0)
            | (begins ? BEGINS : 0)
            | (moreFollow ? MORE_FOLLOW : 0)
            | (feed != null && feed.open() ? SESSION_OPEN : 0);
    return ByteBuffer.allocate(HEADER_BYTES)
        .put((byte) flags)
        .putInt(entry.rows().values().stream().mapToInt(List::size).sum())
        .putLong(entry.epoch())
        .putLong(entry.prev())
        .putLong(entry.seq())
        .putLong(millis(entry.asOf()))
        .putLong(age == null ? NONE : feed.newest().toEpochMilli())
        .putLong(age == null ? NONE : age)
        .putLong(age == null ? NONE : feed.readMillisAgo(nanos))
        .putLong(age == null ? NONE : feed.asOf().toEpochMilli())
        .array();
  }

  static Header header(byte[] bytes, long nanos) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int flags = in.get();
    int rows = in.getInt();
    long epoch = in.getLong();
    long prev = in.getLong();
    long seq = in.getLong();
    Instant asOf = instant(in.getLong());
    FeedTime feed = feed(in, nanos, (flags & SESSION_OPEN) != 0);
    boolean rolled = (flags & ROLLED) != 0;
    return new Header(
        new Entry(epoch, prev, seq, asOf, feed, rolled, Map.of()),
        rows,
        (flags & BEGINS) != 0,
        (flags & MORE_FOLLOW) != 0);
  }

  /**
   * Nodes of before say no more than the age, as if they had read the feed just now, or no time of
   * the reading, which follows from the ages unless the feed's clock is ahead.
   */
  private static FeedTime feed(ByteBuffer in, long nanos, boolean open) {
    long newest = in.getLong();
    long age = in.getLong();
    long ago = in.hasRemaining() ? in.getLong() : 0;
    long asOf = in.hasRemaining() ? in.getLong() : newest + age - ago;
    return newest == NONE
        ? null
        : new FeedTime(instant(newest), instant(asOf), nanos - ago * 1_000_000, open);
  }

  static long millis(Instant time) {
    return time == null ? NONE : time.toEpochMilli();
  }

  static Instant instant(long millis) {
    return millis == NONE ? null : Instant.ofEpochMilli(millis);
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static int length(byte[] text) {
    return text == null ? 0 : text.length;
  }

  private static void put(ByteBuffer out, byte[] text) {
    out.putShort((short) (text == null ? -1 : text.length));
    if (text != null) {
      out.put(text);
    }
  }

  private static String text(ByteBuffer in) {
    short length = in.getShort();
    if (length < 0) {
      return null;
    }
    byte[] text = new byte[length];
    in.get(text);
    return new String(text, StandardCharsets.UTF_8);
  }
}

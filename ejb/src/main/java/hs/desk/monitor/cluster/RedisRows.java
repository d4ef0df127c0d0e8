package hs.desk.monitor.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import hs.desk.bus.Redis;
import hs.desk.monitor.BoardState;
import hs.desk.monitor.Row;
import hs.desk.monitor.Topic;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.XReadParams;
import redis.clients.jedis.resps.StreamEntryBinary;

/**
 * Rows in Redis: a hash {@code topic:key} to row, a stream of entries, and a head with epoch,
 * number and fence. Every change of them is one script; the keys share a hash tag, so that a Redis
 * Cluster keeps them on one server. Two connections: small calls must not wait as long as all rows
 * may take.
 */
final class RedisRows implements RowStore {

  private static final byte[] HEAD = "{hs:rows}:head".getBytes(UTF_8);
  private static final byte[] ROWS = "{hs:rows}:rows".getBytes(UTF_8);
  private static final byte[] STREAM = "{hs:rows}:stream".getBytes(UTF_8);
  private static final byte[] HEADER = "h".getBytes(UTF_8);
  private static final List<byte[]> KEYS = List.of(HEAD, ROWS, STREAM);

  private static final Script BEGIN = Script.of("begin");
  private static final Script APPEND = Script.of("append");
  private static final Script FENCE = Script.of("fence");
  private static final Script LOAD = Script.of("load");

  /** Half a minute of entries at ten a second; whoever is further behind loads. */
  private static final int LONGEST_STREAM = 300;

  /** In a storm the stream holds fewer entries, but not fewer than these. */
  private static final int SHORTEST_STREAM = 20;

  private static final long STREAM_BYTES = 32L << 20;

  /** The average of an entry's size counts so many entries. */
  private static final int LATEST = 16;

  /** Rows in one part of an entry, as the script cuts it. */
  private static final int PART_ROWS = 1_500;

  private static final int WAIT_MILLIS = 200;
  private static final int AT_ONCE = 50;

  /** What moves all rows at once may take this many times as long. */
  private static final int PATIENCE = 10;

  /** What weighs more is given the time of all rows. */
  private static final long LIGHT_BYTES = 256 << 10;

  /** Where the script's arguments tell the stream's length. */
  private static final int LENGTH_AT = 3;

  private final Redis quick;
  private final Redis patient;
  private long averageBytes;

  RedisRows(List<URI> servers, int timeoutMillis) {
    quick = new Redis(servers, timeoutMillis, WAIT_MILLIS + timeoutMillis);
    patient = new Redis(servers, PATIENCE * timeoutMillis, PATIENCE * timeoutMillis);
  }

  @Override
  public Verdict fence(long epoch) throws Away {
    return ask(quick, redis -> FENCE.verdict(redis, KEYS, List.of(bytes(epoch))));
  }

  @Override
  public Verdict begin(Entry first) throws Away {
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(bytes(first.epoch()));
    arguments.add(bytes(first.seq()));
    arguments.add(bytes(LONGEST_STREAM));
    arguments.add(RowCodec.header(first, true, false, System.nanoTime()));
    arguments.add(bytes(RowCodec.millis(first.asOf())));
    add(first.rows(), arguments);
    return ask(patient, redis -> BEGIN.verdict(redis, KEYS, arguments));
  }

  @Override
  public Verdict append(Entry entry, Collection<Drop> drops, Map<Topic, Long> exactSince)
      throws Away {
    long now = System.nanoTime();
    List<byte[]> arguments = new ArrayList<>();
    arguments.add(bytes(entry.epoch()));
    arguments.add(bytes(entry.prev()));
    arguments.add(bytes(entry.seq()));
    arguments.add(bytes(LONGEST_STREAM));
    arguments.add(RowCodec.header(entry, false, false, now));
    arguments.add(RowCodec.header(entry, false, true, now));
    arguments.add(bytes(RowCodec.millis(entry.asOf())));
    arguments.add(bytes(exactSince.size()));
    exactSince.forEach(
        (topic, seq) -> arguments.addAll(List.of(topic.path().getBytes(UTF_8), bytes(seq))));
    arguments.add(bytes(drops.size()));
    drops.forEach(drop -> arguments.add(RowCodec.field(drop.topic(), drop.key())));
    int before = arguments.size();
    add(entry.rows(), arguments);
    int rows = (arguments.size() - before) / 2;
    long weight = arguments.stream().mapToLong(argument -> argument.length).sum();
    arguments.set(LENGTH_AT, bytes(longest(weight / (1 + rows / PART_ROWS))));
    Redis way = weight > LIGHT_BYTES ? patient : quick;
    return ask(way, redis -> APPEND.verdict(redis, KEYS, arguments));
  }

  /** How many entries the stream may hold, by what they weigh of late. */
  private long longest(long weight) {
    averageBytes += (weight - averageBytes) / LATEST;
    long fit = STREAM_BYTES / Math.max(averageBytes, 1);
    return Math.max(SHORTEST_STREAM, Math.min(LONGEST_STREAM, fit));
  }

  private static void add(Map<Topic, List<Row>> rows, List<byte[]> arguments) {
    rows.forEach(
        (topic, list) ->
            list.forEach(
                row -> {
                  arguments.add(RowCodec.field(topic, row.key()));
                  arguments.add(RowCodec.value(row));
                }));
  }

  @Override
  public Head head() throws Away {
    return ask(
        quick,
        redis -> {
          List<byte[]> head =
              redis.hmget(
                  HEAD, "epoch".getBytes(UTF_8), "seq".getBytes(UTF_8), "fence".getBytes(UTF_8));
          return new Head(number(head.get(0)), number(head.get(1)), number(head.get(2)));
        });
  }

  @Override
  public Optional<Published> load() throws Away {
    List<?> all = ask(patient, redis -> (List<?>) LOAD.run(redis, KEYS, List.of()));
    Map<String, byte[]> head = new HashMap<>();
    pairs((List<?>) all.get(0), head::put);
    if (head.get("epoch") == null || ((List<?>) all.get(2)).isEmpty()) {
      return Optional.empty();
    }
    Map<Topic, List<Row>> rows = new HashMap<>();
    pairs((List<?>) all.get(2), (field, value) -> take(field, value, rows));
    BoardState state =
        new BoardState(
            number(head.get("epoch")),
            number(head.get("seq")),
            RowCodec.instant(number(head.get("as_of"))),
            rows,
            exactSince(head));
    return Optional.of(new Published(state, number(head.get("fence")), text((byte[]) all.get(1))));
  }

  private static Map<Topic, Long> exactSince(Map<String, byte[]> head) {
    Map<Topic, Long> exact = new HashMap<>();
    for (Topic topic : Topic.values()) {
      byte[] seq = head.get("exact:" + topic.path());
      if (seq != null) {
        exact.put(topic, number(seq));
      }
    }
    return exact;
  }

  @Override
  public List<Told> after(String place) throws Away {
    XReadParams wait = XReadParams.xReadParams().block(WAIT_MILLIS).count(AT_ONCE);
    var streams =
        ask(quick, redis -> redis.xreadBinary(wait, Map.of(STREAM, new StreamEntryID(place))));
    return streams == null || streams.isEmpty() ? List.of() : whole(streams.get(0).getValue());
  }

  /**
   * Puts the parts of entries together. The last of an unfinished one is left for next time; one of
   * which parts were cut off is left out, so that the next shows a hole.
   */
  private static List<Told> whole(List<StreamEntryBinary> parts) {
    long now = System.nanoTime();
    List<Told> told = new ArrayList<>();
    Map<Topic, List<Row>> rows = new HashMap<>();
    int fields = 0;
    for (StreamEntryBinary part : parts) {
      RowCodec.Header header = RowCodec.header(part.getFields().get(HEADER), now);
      part.getFields().forEach((field, value) -> take(text(field), value, rows));
      fields += part.getFields().size() - 1;
      if (!header.moreFollow()) {
        if (header.begins() || fields == header.rows()) {
          told.add(new Told(part.getID().toString(), header.begins(), with(header.entry(), rows)));
        }
        rows.clear();
        fields = 0;
      }
    }
    return told;
  }

  private static Entry with(Entry entry, Map<Topic, List<Row>> rows) {
    return new Entry(
        entry.epoch(),
        entry.prev(),
        entry.seq(),
        entry.asOf(),
        entry.feed(),
        entry.dayRolled(),
        new HashMap<>(rows));
  }

  private static void take(String field, byte[] value, Map<Topic, List<Row>> rows) {
    RowCodec.topic(field)
        .ifPresent(
            topic ->
                rows.computeIfAbsent(topic, t -> new ArrayList<>())
                    .add(RowCodec.row(field, value)));
  }

  private static void pairs(List<?> flat, BiConsumer<String, byte[]> each) {
    for (int i = 0; i < flat.size(); i += 2) {
      each.accept(text((byte[]) flat.get(i)), (byte[]) flat.get(i + 1));
    }
  }

  private static <T> T ask(Redis way, Function<UnifiedJedis, T> question) throws Away {
    try {
      return question.apply(way.client());
    } catch (JedisException e) {
      throw new Away(e);
    }
  }

  private static byte[] bytes(long number) {
    return Long.toString(number).getBytes(UTF_8);
  }

  private static long number(byte[] text) {
    return text == null ? 0 : Long.parseLong(text(text));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  @Override
  public void close() {
    quick.close();
    patient.close();
  }
}

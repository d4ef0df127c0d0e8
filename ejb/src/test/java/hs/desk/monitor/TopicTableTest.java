package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever happened, and from whatever number one asks: the answer leads to exactly the table. */
class TopicTableTest {

  private static final View VIEW = View.of(Topic.POS, Set.of("P001", "P002"), null, null, null);

  /** One batch: what some keys say now, null for a removal. */
  record Step(Map<String, String> says, boolean roll) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<String> keys = Arbitraries.of("P001|a", "P001|b", "P002|a", "P002|b", "P009|a");
    Arbitrary<String> values = Arbitraries.of("1", "2", "3").injectNull(0.3);
    Arbitrary<Boolean> rolls = Arbitraries.of(true, false, false, false, false);
    Arbitrary<Step> step =
        Combinators.combine(Arbitraries.maps(keys, values).ofMaxSize(4), rolls).as(Step::new);
    return step.list().ofMinSize(1).ofMaxSize(30);
  }

  @Property
  void sinceFromAnyNumberLeadsToTheTable(@ForAll("steps") List<Step> steps) {
    TopicTable table = new TopicTable();
    Numbering numbering = new Numbering(7);
    table.begin(7);
    List<Map<String, Long>> held = new ArrayList<>();
    List<Long> numbers = new ArrayList<>();
    for (Step step : steps) {
      apply(step, table, numbering);
      Reading all = table.all(VIEW);
      held.add(seqs(all.rows()));
      numbers.add(all.last());
      for (int i = 0; i < held.size(); i++) {
        follow(table, numbers.get(i), new HashMap<>(held.get(i)), all);
      }
    }
  }

  private static void apply(Step step, TopicTable table, Numbering numbering) {
    step.says()
        .forEach(
            (key, value) -> {
              if (value == null) {
                numbering.remove(Topic.POS, List.of(key));
              } else {
                String product = key.substring(0, 4);
                String json = "{\"v\":" + value + "}";
                numbering.put(Topic.POS, List.of(Content.of(key, product, "x", json)));
              }
            });
    numbering
        .batch(Instant.EPOCH)
        .ifPresent(batch -> table.apply(batch.seq(), batch.asOf(), batch.rows().get(Topic.POS)));
    if (step.roll()) {
      table.forgetRemovals();
    }
  }

  private static void follow(TopicTable table, long number, Map<String, Long> client, Reading all) {
    Reading since = table.since(number, 0, VIEW);
    if (!since.exact()) {
      return;
    }
    since.removed().forEach(client::remove);
    client.putAll(seqs(since.rows()));
    assertThat(client).isEqualTo(seqs(all.rows()));
    assertThat(since.checksum()).isEqualTo(sum(client)).isEqualTo(all.checksum());
    assertThat(since.last()).isEqualTo(all.last());
    assertThat(since.held()).isEqualTo(client.size()).isEqualTo(all.held());
    assertThat(client.keySet()).noneMatch(key -> key.startsWith("P009"));
  }

  private static Map<String, Long> seqs(List<Row> rows) {
    return rows.stream().collect(Collectors.toMap(Row::key, Row::seq));
  }

  private static long sum(Map<String, Long> rows) {
    long sum = 0;
    for (Map.Entry<String, Long> row : rows.entrySet()) {
      sum += Row.crc(row.getKey(), row.getValue());
    }
    return sum & 0xFFFF_FFFFL;
  }

  /** Base: a reader that began at a number holds, of all rows, those that changed after it. */
  @Property
  void checksumFromABaseCoversTheRowsSentSince(@ForAll("steps") List<Step> steps) {
    TopicTable table = new TopicTable();
    Numbering numbering = new Numbering(7);
    table.begin(7);
    apply(new Step(Map.of("P001|a", "1", "P002|b", "2"), false), table, numbering);
    long base = table.all(VIEW).seq();
    long at = base;
    Map<String, Long> sent = new HashMap<>();
    for (Step step : steps) {
      apply(new Step(step.says(), false), table, numbering);
      Reading delta = table.since(at, base, VIEW);
      delta.removed().forEach(sent::remove);
      sent.putAll(seqs(delta.rows()));
      at = delta.seq();
      assertThat(delta.checksum()).isEqualTo(sum(sent));
      assertThat(delta.held()).isEqualTo(sent.size());
    }
  }

  /** Of a day on which a thousand rows came and went. */
  @Test
  void allDoesNotReadOverOlderRemovals() {
    TopicTable table = new TopicTable();
    Numbering numbering = new Numbering(7);
    table.begin(7);
    Map<String, String> came = new HashMap<>();
    Map<String, String> went = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      came.put("P001|" + i, "1");
      went.put("P001|" + i, null);
    }
    apply(new Step(came, false), table, numbering);
    apply(new Step(went, false), table, numbering);
    apply(new Step(Map.of("P001|a", "1", "P002|b", "2"), false), table, numbering);
    AtomicInteger asked = new AtomicInteger();
    Reading all = table.all(row -> asked.incrementAndGet() > 0 && VIEW.test(row));
    assertThat(seqs(all.rows())).containsOnlyKeys("P001|a", "P002|b");
    assertThat(asked).hasValue(2);
  }
}

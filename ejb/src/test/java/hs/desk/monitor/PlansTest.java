package hs.desk.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.Gap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PlansTest {

  private static final Map<String, String> ACCOUNTS = Map.of("P001", "A01");

  /** An instruction at one moment: on which contracts it wants how many lots. */
  private record Moment(long id, Map<String, Integer> wants) {}

  private static Gap.Key key(String contract) {
    return new Gap.Key("P001", contract);
  }

  private static Map<Gap.Key, List<Gap.Line>> lines(Map<Long, Map<String, Integer>> book) {
    Map<Gap.Key, List<Gap.Line>> lines = new HashMap<>();
    book.forEach(
        (id, wants) ->
            wants.forEach(
                (contract, lots) ->
                    lines.merge(
                        key(contract),
                        List.of(line(id, lots)),
                        (one, more) -> Stream.concat(one.stream(), more.stream()).toList())));
    return lines;
  }

  private static Gap.Line line(long id, int lots) {
    BigDecimal target = BigDecimal.valueOf(lots);
    return new Gap.Line(id, Instant.EPOCH.plusSeconds(id), 1, target, true, target);
  }

  private static Map<Gap.Key, Set<Gap.Line>> unordered(Map<Gap.Key, List<Gap.Line>> lines) {
    return lines.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> new HashSet<>(each.getValue())));
  }

  /** Following what changes comes to the same as reading all anew. */
  @Property
  void followingComesToTheSameAsReadingAll(
      @ForAll @Size(max = 40) List<@IntRange(max = 9_999) Integer> changes) {
    Map<Long, Map<String, Integer>> book = new HashMap<>();
    Plans plans = Plans.NONE;
    for (int change : changes) {
      Moment moment = moment(change);
      Map<String, Integer> before = book.getOrDefault(moment.id(), Map.of());
      Set<Gap.Key> touched = new HashSet<>();
      before.keySet().forEach(contract -> touched.add(key(contract)));
      moment.wants().keySet().forEach(contract -> touched.add(key(contract)));
      book.put(moment.id(), moment.wants());
      plans =
          plans.with(
              Map.of(moment.id(), touched), lines(Map.of(moment.id(), moment.wants())), ACCOUNTS);
      assertThat(unordered(plans.lines())).isEqualTo(unordered(lines(book)));
    }
  }

  /** Each digit says something: which instruction, and how much of each of three contracts. */
  private static Moment moment(int change) {
    Map<String, Integer> wants = new HashMap<>();
    int rest = change / 10;
    for (String contract : List.of("cu2612", "IF2612", "600519")) {
      if (rest % 10 > 3) {
        wants.put(contract, rest % 10);
      }
      rest /= 10;
    }
    return new Moment(change % 10 % 4, wants);
  }
}

package hs.desk.monitor;

import hs.desk.instruction.Gap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What instructions want now, for the pos rows: never changed, replaced as a whole.
 *
 * @param lines of the present trading day and those submitted for the next, by product and contract
 * @param defaultAccounts by product: where a contract is shown that nobody holds
 */
public record Plans(Map<Gap.Key, List<Gap.Line>> lines, Map<String, String> defaultAccounts) {

  /** Nobody wants anything. */
  public static final Plans NONE = new Plans(Map.of(), Map.of());

  public Plans {
    lines = Map.copyOf(lines);
  }

  /**
   * The same with some instructions as they are now.
   *
   * @param touched every product and contract that each of them has, or had, a line on
   * @param fresh all that they want now, and nothing of others
   */
  Plans with(
      Map<Long, Set<Gap.Key>> touched,
      Map<Gap.Key, List<Gap.Line>> fresh,
      Map<String, String> accounts) {
    Set<Gap.Key> keys = new HashSet<>(fresh.keySet());
    touched.values().forEach(keys::addAll);
    Map<Gap.Key, List<Gap.Line>> next = new HashMap<>(lines);
    for (Gap.Key key : keys) {
      Stream<Gap.Line> others =
          of(key).stream().filter(line -> !touched.containsKey(line.instructionId()));
      List<Gap.Line> now =
          Stream.concat(others, fresh.getOrDefault(key, List.of()).stream()).toList();
      next.compute(key, (any, before) -> now.isEmpty() ? null : now);
    }
    return new Plans(next, accounts);
  }

  List<Gap.Line> of(Gap.Key key) {
    return lines.getOrDefault(key, List.of());
  }

  /** Whether some line aims somewhere. */
  boolean aims(Gap.Key key) {
    return of(key).stream().anyMatch(Gap.Line::aims);
  }
}

package hs.desk.monitor;

import hs.desk.instruction.Gap;
import java.util.List;
import java.util.Map;

/**
 * What instructions want now, for the pos rows: never changed, replaced as a whole.
 *
 * @param lines of the present trading day and those submitted for the next, by product and contract
 * @param defaultAccounts by product: where a contract is shown that nobody holds
 */
public record Plans(Map<Gap.Key, List<Gap.Line>> lines, Map<String, String> defaultAccounts) {

  /** Nobody wants anything. */
  public static final Plans NONE = new Plans(Map.of(), Map.of());

  List<Gap.Line> of(Gap.Key key) {
    return lines.getOrDefault(key, List.of());
  }

  /** Whether some line aims somewhere. */
  boolean aims(Gap.Key key) {
    return of(key).stream().anyMatch(Gap.Line::aims);
  }
}

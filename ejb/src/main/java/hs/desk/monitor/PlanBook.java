package hs.desk.monitor;

import hs.desk.instruction.Gap;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/** The plans as the engine took them last. Used by the writer's thread alone. */
final class PlanBook {

  private final Supplier<Plans> newest;
  private Plans taken = Plans.NONE;

  /**
   * @param newest answers at once
   */
  PlanBook(Supplier<Plans> newest) {
    this.newest = newest;
  }

  /** Takes the newest, and tells of which products and contracts something differs. */
  Collection<Gap.Key> take() {
    Plans now = newest.get();
    if (now == taken) {
      return Set.of();
    }
    Set<Gap.Key> all = new HashSet<>(now.lines().keySet());
    all.addAll(taken.lines().keySet());
    Plans before = taken;
    taken = now;
    boolean moved = !now.defaultAccounts().equals(before.defaultAccounts());
    all.removeIf(key -> !moved && now.of(key).equals(before.of(key)));
    return all;
  }

  Plans plans() {
    return taken;
  }
}

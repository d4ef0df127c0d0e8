package hs.desk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which status may follow which, as data. What is not named is refused. */
public final class Transitions<E extends Enum<E>> {

  private final Class<E> type;
  private final Map<E, Set<E>> next;

  public Transitions(Class<E> type) {
    this.type = type;
    next = new EnumMap<>(type);
  }

  @SafeVarargs
  public final Transitions<E> allow(E from, E... to) {
    next.computeIfAbsent(from, any -> EnumSet.noneOf(type)).addAll(Set.of(to));
    return this;
  }

  /** In the order of the enum; empty when final. */
  public Set<E> after(E from) {
    return Collections.unmodifiableSet(next.getOrDefault(from, EnumSet.noneOf(type)));
  }

  /** The new status, or a refusal that carries the allowed ones. */
  public E move(String what, Object id, E from, E to) {
    if (!after(from).contains(to)) {
      throw refusal(what, id, from, to);
    }
    return to;
  }

  /** That this may not follow, with what may. */
  public Refused refusal(String what, Object id, E from, E to) {
    return Refused.of(Refused.Reason.CONFLICT, "transition-refused", what, id, from, to)
        .with("allowed", after(from).stream().map(Enum::name).toList());
  }
}

package hs.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The codes by which a column stores an enum. Reading an unknown code throws and names it, so that
 * a row nobody understands is never taken for another.
 */
public final class Codes<E extends Enum<E>> {

  private final Class<E> type;
  private final Function<E, String> code;
  private final Map<String, E> byCode = new HashMap<>();

  public Codes(Class<E> type, Function<E, String> code) {
    this.type = type;
    this.code = code;
    for (E value : type.getEnumConstants()) {
      byCode.put(code.apply(value), value);
    }
  }

  /** The codes are the names. */
  public static <E extends Enum<E>> Codes<E> names(Class<E> type) {
    return new Codes<>(type, Enum::name);
  }

  /** Null for null. */
  public String write(E value) {
    return value == null ? null : code.apply(value);
  }

  /** Null for null. */
  public E read(String stored) {
    if (stored == null) {
      return null;
    }
    E value = byCode.get(stored);
    if (value == null) {
      throw new IllegalArgumentException(type.getSimpleName() + " has no code '" + stored + "'");
    }
    return value;
  }
}

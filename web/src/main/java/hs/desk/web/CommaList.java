package hs.desk.web;

import hs.desk.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists in a query string: values separated by commas, empty ones left out. */
public final class CommaList {

  private CommaList() {}

  public static Set<String> words(String list) {
    return split(list).stream().collect(Collectors.toUnmodifiableSet());
  }

  /** Refuses {@code INVALID} for what is no constant of the type. */
  public static <E extends Enum<E>> Set<E> constants(String name, String list, Class<E> type) {
    List<E> known = List.of(type.getEnumConstants());
    return split(list).stream()
        .map(
            word ->
                known.stream()
                    .filter(constant -> constant.name().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refused.invalid(name, "word", names(known), word)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Refuses {@code INVALID} for what is no id. */
  public static Set<Long> ids(String name, String list) {
    return split(list).stream().map(word -> id(name, word)).collect(Collectors.toUnmodifiableSet());
  }

  private static Long id(String name, String word) {
    if (!word.matches("\\d{1,18}")) {
      throw Refused.invalid(name, "type", "number", word);
    }
    return Long.valueOf(word);
  }

  private static String names(List<? extends Enum<?>> known) {
    return known.stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static List<String> split(String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.split(","))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
  }
}

package hs.desk.devstack.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which delivery months are listed, in words: {@code near:n} the next n months, {@code quarter:n}
 * the n quarter months after those, {@code each:n} like near, {@code in:1/5/9 first:n} the next n
 * of these months. Only months that have not expired are counted.
 */
record Months(int near, int quarters, List<Integer> in, int first) {

  static Months parse(String text) {
    int near = 0;
    int quarters = 0;
    int first = 0;
    List<Integer> in = List.of();
    for (String word : text.split(" ")) {
      String value = word.substring(word.indexOf(':') + 1);
      switch (word.substring(0, word.indexOf(':'))) {
        case "near", "each" -> near = Integer.parseInt(value);
        case "quarter" -> quarters = Integer.parseInt(value);
        case "first" -> first = Integer.parseInt(value);
        case "in" -> in = List.of(value.split("/")).stream().map(Integer::valueOf).toList();
        default -> throw new IllegalArgumentException("unknown months: " + text);
      }
    }
    return new Months(near, quarters, in, first);
  }

  List<YearMonth> listed(LocalDate tradingDay, ExpiryRule expiry, Holidays holidays) {
    List<YearMonth> alive = new ArrayList<>();
    YearMonth start = YearMonth.from(tradingDay);
    for (int ahead = 0; ahead < 24; ahead++) {
      YearMonth month = start.plusMonths(ahead);
      if (!expiry.of(month, holidays).isBefore(tradingDay)) {
        alive.add(month);
      }
    }
    TreeSet<YearMonth> listed = new TreeSet<>(alive.subList(0, near));
    take(listed, alive, month -> month.getMonthValue() % 3 == 0, quarters);
    take(listed, alive, month -> in.contains(month.getMonthValue()), first);
    return List.copyOf(listed);
  }

  private static void take(
      TreeSet<YearMonth> listed, List<YearMonth> alive, Predicate<YearMonth> wanted, int count) {
    alive.stream()
        .filter(wanted)
        .filter(month -> !listed.contains(month))
        .limit(count)
        .toList()
        .forEach(listed::add);
  }
}

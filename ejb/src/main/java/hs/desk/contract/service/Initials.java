package hs.desk.contract.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * First letters of Chinese words, such as dp for 豆粕, so that a contract is found by typing them. A
 * character that is read in several ways, such as 行, answers to each; every other one is itself, in
 * lower case.
 */
final class Initials {

  /** Of the characters that were met in names: some thousand at most. */
  private static final Map<Character, String> LETTERS = new ConcurrentHashMap<>();

  private Initials() {}

  /**
   * Whether some part of the name has these initials.
   *
   * @param wanted in lower case
   */
  static boolean found(String name, String wanted) {
    for (int at = 0; at + wanted.length() <= name.length(); at++) {
      if (begins(name, at, wanted)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String name, int from, String wanted) {
    for (int i = 0; i < wanted.length(); i++) {
      String letters = LETTERS.computeIfAbsent(name.charAt(from + i), Initials::letters);
      if (letters.indexOf(wanted.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static String letters(char one) {
    String[] readings = PinyinHelper.toHanyuPinyinStringArray(one);
    return readings == null
        ? String.valueOf(one).toLowerCase(Locale.ROOT)
        : Arrays.stream(readings)
            .map(reading -> reading.substring(0, 1))
            .distinct()
            .collect(Collectors.joining("", String.valueOf(one), ""));
  }
}

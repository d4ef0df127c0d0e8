package hs.desk.contract;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * First letters of Chinese words, such as dp for 豆粕, so that a contract is found by typing them.
 * The common 3,755 characters of GB 2312 stand in order of their sound, and the ranges below are
 * where each letter begins; what lies outside is kept as it is, in lower case.
 */
public final class Pinyin {

  private static final Charset GBK = Charset.forName("GBK");
  private static final int LAST = 0xD7F9;

  private static final int[] BEGINS = {
    0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8,
    0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
  };

  private static final String LETTERS = "abcdefghjklmnopqrstwxyz";

  private Pinyin() {}

  /** The initials of a name; Latin letters and digits stay. */
  public static String initials(String name) {
    StringBuilder initials = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      initials.append(initial(c));
    }
    return initials.toString();
  }

  private static char initial(char c) {
    byte[] code = String.valueOf(c).getBytes(GBK);
    if (code.length != 2) {
      return c;
    }
    int value = (code[0] & 0xFF) << 8 | code[1] & 0xFF;
    if (value < BEGINS[0] || value > LAST) {
      return c;
    }
    int letter = BEGINS.length - 1;
    while (BEGINS[letter] > value) {
      letter--;
    }
    return LETTERS.charAt(letter);
  }
}

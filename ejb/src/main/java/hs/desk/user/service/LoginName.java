package hs.desk.user.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one spelling of a user name. The directory takes {@code Manager1}, {@code " manager1"} and
 * full-width letters for {@code manager1}; who is author and who approver is decided by comparing
 * names, so one person must have one name.
 *
 * @param text lower case, at most 64 characters
 * @param possible false for what no user can be called; the directory is not asked then
 */
record LoginName(String text, boolean possible) {

  private static final int LONGEST = 64;
  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}._@-]{1," + LONGEST + "}");

  static LoginName of(String given) {
    String lower = given.toLowerCase(Locale.ROOT);
    boolean possible = FORM.matcher(lower).matches() && isNormal(lower);
    return new LoginName(possible ? lower : printable(lower), possible);
  }

  private static boolean isNormal(String text) {
    return Normalizer.isNormalized(text, Normalizer.Form.NFKC);
  }

  /** What an impossible name is counted under. */
  private static String printable(String text) {
    String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return head.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
  }
}

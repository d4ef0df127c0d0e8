package hs.desk.notification;

import hs.desk.instruction.InstructionDetail;
import hs.desk.quote.Price;
import hs.desk.user.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Figures and codes as a person on the desk says them, in his language. What is missing is a dash.
 */
final class Words {

  private static final String MISSING = "—";
  private static final int DELTA_DECIMALS = 6;
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Words(language.locale()));
    }
  }

  private final Properties texts = new Properties();

  private Words(Locale locale) {
    String file = "mail_" + locale + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Words in(Language language) {
    return ALL.get(language);
  }

  /** The text of a key that must exist; arguments fill its places. */
  String text(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no words for " + key);
    }
    return arguments.length == 0 ? text : filled(text, arguments);
  }

  /** Places are a digit in braces. A mail has hundreds of texts. */
  private static String filled(String text, Object... arguments) {
    StringBuilder filled = new StringBuilder(text.length() + 64);
    int from = 0;
    for (int place = text.indexOf('{'); place >= 0; place = text.indexOf('{', from)) {
      filled.append(text, from, place).append(arguments[text.charAt(place + 1) - '0']);
      from = place + "{0}".length();
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** All decimals that are stored, without trailing zeros. */
  static String exact(BigDecimal value) {
    if (value == null) {
      return MISSING;
    }
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  static String delta(BigDecimal value) {
    return value == null ? MISSING : exact(value.setScale(DELTA_DECIMALS, RoundingMode.HALF_UP));
  }

  /** With a plus before what is above zero. */
  static String signed(BigDecimal value) {
    return value.signum() > 0 ? "+" + exact(value) : exact(value);
  }

  /** Two decimals and thousands. */
  static String money(BigDecimal value) {
    if (value == null) {
      return MISSING;
    }
    BigDecimal rounded = value.setScale(2, RoundingMode.HALF_UP);
    StringBuilder text = new StringBuilder(rounded.abs().toPlainString());
    for (int comma = text.length() - "000.00".length(); comma > 0; comma -= 3) {
      text.insert(comma, ',');
    }
    return rounded.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
  }

  String source(Price.Source source) {
    return source == null ? MISSING : text("source." + source);
  }

  /** A flag nobody translated is shown as it is. */
  String flag(String flag) {
    return texts.getProperty("flag." + flag, flag);
  }

  /** One detail: account, side and offset, quantity, price. */
  String order(InstructionDetail detail) {
    return text(
        "order",
        detail.accountId(),
        text("side." + detail.buySell()),
        text("offset." + detail.openClose()),
        exact(detail.quantity()),
        exact(detail.price()));
  }

  static String or(String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}

package hs.desk.web.error;

import hs.desk.user.Language;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The desk's sentences to its users. Thread-safe. */
final class Texts {

  private static final String BUNDLE = "hs.desk.web.error.messages";

  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

  Texts() {
    Control exact = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    for (Language language : Language.values()) {
      bundles.put(
          language,
          ResourceBundle.getBundle(BUNDLE, language.locale(), Texts.class.getClassLoader(), exact));
    }
  }

  /** The sentence of the key, filled; empty when the key has none. */
  Optional<String> find(Language language, String key, List<String> arguments) {
    ResourceBundle bundle = bundles.get(language);
    return bundle.containsKey(key)
        ? Optional.of(filled(bundle.getString(key), arguments))
        : Optional.empty();
  }

  /** What a status means, in a few words. */
  String title(Language language, int status) {
    return find(language, "title." + status, List.of())
        .or(() -> find(language, "title." + status / 100 + "xx", List.of()))
        .orElse("HTTP " + status);
  }

  /** One pass, so that an argument that looks like a placeholder stays as it is. */
  private static String filled(String pattern, List<String> arguments) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      int argument = argumentAt(pattern, at);
      if (argument < 0) {
        text.append(pattern.charAt(at));
      } else {
        text.append(argument < arguments.size() ? arguments.get(argument) : "");
        at += 2;
      }
    }
    return text.toString();
  }

  /** The number in <code>{n}</code> at this place, else -1. */
  private static int argumentAt(String pattern, int at) {
    boolean placeholder =
        at + 2 < pattern.length() && pattern.charAt(at) == '{' && pattern.charAt(at + 2) == '}';
    return placeholder ? Character.digit(pattern.charAt(at + 1), 10) : -1;
  }
}

package hs.desk.user;

import java.util.Locale;
import java.util.Optional;

/** The languages the desk speaks. */
public enum Language {
  ZH_CN("zh-CN"),
  EN("en");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  public Locale locale() {
    return locale;
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  /** The language of a tag such as {@code zh-CN} or {@code en-GB}. */
  public static Optional<Language> ofTag(String tag) {
    return of(Locale.forLanguageTag(tag));
  }

  private static Optional<Language> of(Locale wanted) {
    for (Language language : values()) {
      if (language.locale.getLanguage().equals(wanted.getLanguage())) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}

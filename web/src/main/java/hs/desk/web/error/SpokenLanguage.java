package hs.desk.web.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import hs.desk.user.Language;
import hs.desk.user.service.Preferences;
import hs.desk.wire.Wire;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Which language a caller is answered in: what he asks for, else what he prefers, else zh-CN. */
@ApplicationScoped
public class SpokenLanguage {

  private static final Logger LOG = Logger.getLogger(SpokenLanguage.class.getName());

  /** Name of the preference that holds a tag such as {@code "en"}. */
  private static final String PREFERENCE = "language";

  @EJB private Preferences preferences;

  public Language to(HttpServletRequest request) {
    return asked(request).or(() -> preferred(request.getRemoteUser())).orElse(Language.ZH_CN);
  }

  private static Optional<Language> asked(HttpServletRequest request) {
    return wanted(request).stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> Language.ofTag(range.getRange()).stream())
        .findFirst();
  }

  /** Best first; none where anything will do or nothing can be understood. */
  private static List<LanguageRange> wanted(HttpServletRequest request) {
    String ranges = String.join(",", Collections.list(request.getHeaders("Accept-Language")));
    try {
      return ranges.isBlank() ? List.of() : LanguageRange.parse(ranges);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** A failure must not hide the one that is being told, so a database that is away is no news. */
  private Optional<Language> preferred(String username) {
    try {
      return Optional.ofNullable(username)
          .flatMap(name -> preferences.find(name, PREFERENCE))
          .flatMap(SpokenLanguage::tag)
          .flatMap(Language::ofTag);
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "no preference can be read: {0}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<String> tag(String json) {
    try {
      return Optional.ofNullable(Wire.json().readTree(json).textValue());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

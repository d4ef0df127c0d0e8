package hs.desk.notification.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import hs.desk.user.Language;
import hs.desk.wire.Wire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which language people are written to in: the one they prefer, else zh-CN. */
@ApplicationScoped
public class Languages {

  /** Name of the preference that holds a tag such as {@code "en"}. */
  private static final String PREFERENCE = "language";

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  /** The people, by their language; each once. */
  public Map<Language, List<String>> group(Collection<String> usernames) {
    Map<String, String> preferred =
        em.createQuery(
                "select p.username, p.value from Preference p"
                    + " where p.name = :name and p.username in :people",
                Object[].class)
            .setParameter("name", PREFERENCE)
            .setParameter("people", usernames)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    return usernames.stream()
        .distinct()
        .collect(
            Collectors.groupingBy(
                name -> language(preferred.get(name)), TreeMap::new, Collectors.toList()));
  }

  private static Language language(String json) {
    return Optional.ofNullable(json)
        .flatMap(Languages::tag)
        .flatMap(Language::ofTag)
        .orElse(Language.ZH_CN);
  }

  private static Optional<String> tag(String json) {
    try {
      return Optional.ofNullable(Wire.json().readTree(json).textValue());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}

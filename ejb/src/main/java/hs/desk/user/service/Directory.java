package hs.desk.user.service;

import hs.desk.user.Person;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Names and addresses of people. When {@code dataweb_read} does not answer, nobody is known, and
 * for two seconds nobody asks again: a caller waits for a dead database once, not at every call.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Directory {

  private static final Logger LOG = Logger.getLogger(Directory.class.getName());
  private static final long REST_NANOS = Duration.ofSeconds(2).toNanos();

  @EJB People people;

  private volatile long asleepSince;
  private volatile boolean asleep;

  public Optional<Person> find(String username) {
    return findAll(List.of(username)).map(found -> found.get(username));
  }

  /** Those of the names that are known, by user name; empty when the directory does not answer. */
  public Optional<Map<String, Person>> findAll(Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return Optional.of(Map.of());
    }
    if (rests()) {
      return Optional.empty();
    }
    try {
      Map<String, Person> found =
          people.named(usernames).stream()
              .collect(Collectors.toMap(Person::username, Function.identity(), (a, b) -> a));
      asleep = false;
      return Optional.of(found);
    } catch (RuntimeException e) {
      rest(e);
      return Optional.empty();
    }
  }

  private boolean rests() {
    return asleep && System.nanoTime() - asleepSince < REST_NANOS;
  }

  private void rest(RuntimeException e) {
    Level level = asleep ? Level.FINE : Level.WARNING;
    LOG.log(level, "dataweb_read does not answer, names are missing: {0}", e.getMessage());
    asleepSince = System.nanoTime();
    asleep = true;
  }
}

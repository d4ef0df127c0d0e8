package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.event.service.Acts;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreferencesTest {

  /** What one user has set, by name. */
  private final Map<String, String> rows = new HashMap<>();

  private final Preferences preferences = new Preferences();

  PreferencesTest() {
    preferences.strategy =
        fake(EntityManager.class, (self, called, given) -> query((String) given[0]));
    preferences.acts =
        new Acts() {
          @Override
          public WrittenAnswer once(IdempotentRequest request, Supplier<WrittenAnswer> act) {
            return act.get();
          }
        };
    IntStream.range(0, Preferences.MOST).forEach(i -> rows.put("grid." + i, "1"));
  }

  private void set(String name) {
    preferences.set("viewer1", null, name, "2");
  }

  @Test
  void aNewNameIsRefusedToWhoHasAHundred() {
    Refused refused = catchThrowableOfType(Refused.class, () -> set("grid.new"));
    assertThat(refused.reason()).isEqualTo(Refused.Reason.RULE);
    assertThat(refused.fields())
        .containsExactly(new Refused.Field("name", "preference-count", "100", "101"));
    assertThat(rows).hasSize(Preferences.MOST);
  }

  @Test
  void aNameHeHasIsSetAnew() {
    set("grid.7");
    assertThat(rows).hasSize(Preferences.MOST).containsEntry("grid.7", "2");
  }

  @Test
  void hisHundredthNameIsSet() {
    rows.remove("grid.7");
    set("grid.new");
    assertThat(rows).hasSize(Preferences.MOST).containsEntry("grid.new", "2");
  }

  /** Of the three statements that are sent. */
  private TypedQuery<?> query(String text) {
    Map<Object, Object> parameters = new HashMap<>();
    return fake(
        TypedQuery.class,
        (self, called, given) ->
            switch (called) {
              case "setParameter" -> {
                parameters.put(given[0], given[1]);
                yield self;
              }
              case "getSingleResult" -> others((String) parameters.get("name"));
              case "getResultList" ->
                  Optional.ofNullable(rows.get(parameters.get("name"))).stream().toList();
              case "executeUpdate" -> {
                rows.put((String) parameters.get(2), (String) parameters.get(3));
                yield 1;
              }
              default -> throw new UnsupportedOperationException(called + " of " + text);
            });
  }

  private long others(String name) {
    return rows.keySet().stream().filter(held -> !held.equals(name)).count();
  }

  private interface Answer {
    Object to(Object self, String called, Object[] given);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> answer.to(self, method.getName(), given)));
  }
}

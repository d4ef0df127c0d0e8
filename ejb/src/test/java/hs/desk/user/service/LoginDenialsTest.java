package hs.desk.user.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.user.service.LoginBook.Lock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoginDenialsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:30Z");

  private final LoginDenials denials = new LoginDenials();
  private final List<String> told = new ArrayList<>();

  private void deny(String by, String value, Instant at) {
    denials.once(new Lock(by, value, 60), at, () -> told.add(by + " " + value));
  }

  @Test
  void aLockIsToldOnceAMinute() {
    deny("username", "a", NOW);
    deny("username", "a", NOW.plusSeconds(29));
    deny("username", "b", NOW);
    deny("source", "a", NOW);
    assertThat(told).containsExactly("username a", "username b", "source a");
    deny("username", "a", NOW.plusSeconds(30));
    assertThat(told).hasSize(4);
  }

  @Test
  void whatCouldNotBeToldIsToldNextTime() {
    Runnable fails =
        () -> {
          throw new IllegalStateException("no database");
        };
    Lock lock = new Lock("username", "a", 60);
    assertThatThrownBy(() -> denials.once(lock, NOW, fails)).hasMessage("no database");
    deny("username", "a", NOW);
    assertThat(told).containsExactly("username a");
  }

  @Test
  void manyNamesTellNoMoreThanTheMost() {
    for (int i = 0; i < 2 * LoginDenials.MOST; i++) {
      deny("username", "n" + i, NOW);
    }
    assertThat(told).hasSize(LoginDenials.MOST);
    deny("username", "n0", NOW.plusSeconds(60));
    assertThat(told).hasSize(LoginDenials.MOST + 1);
  }
}

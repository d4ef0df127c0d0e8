package hs.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

  private final Logger log = Logger.getLogger(TroubleTest.class.getName());
  private final List<String> said = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord told) {
          String cause = told.getThrown() == null ? "" : " " + told.getThrown().getMessage();
          said.add(told.getLevel() + " " + told.getMessage() + cause);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private final Trouble trouble = new Trouble(TroubleTest.class, "it fails", "it works again");

  @BeforeEach
  void listen() {
    log.setUseParentHandlers(false);
    log.addHandler(listener);
  }

  @AfterEach
  void leave() {
    log.removeHandler(listener);
    log.setUseParentHandlers(true);
  }

  @Test
  void saysWhenItTurnsAndNotAtEachAttempt() {
    trouble.over();
    trouble.met(new IllegalStateException("first"));
    trouble.met(new IllegalStateException("second"));
    trouble.over();
    trouble.over();
    trouble.met(null);
    assertThat(said)
        .containsExactly("WARNING it fails first", "INFO it works again", "WARNING it fails");
  }

  @Test
  void whatHasWordsOfItsOwnIsTheSameTrouble() {
    trouble.met(Level.SEVERE, "it broke off", new IllegalStateException("first"));
    trouble.met(new IllegalStateException("second"));
    trouble.over();
    trouble.met(Level.WARNING, "it waits", null);
    assertThat(said)
        .containsExactly("SEVERE it broke off first", "INFO it works again", "WARNING it waits");
  }

  @Test
  void saysNothingWhileItsNodeStops() {
    trouble.hush();
    trouble.met(new IllegalStateException("interrupted"));
    trouble.over();
    assertThat(said).isEmpty();
  }
}

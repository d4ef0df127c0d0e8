package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.instruction.service.ListMemory.Mark;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ListMemoryTest {

  private static final Mark BEFORE = new Mark(1, 41);

  private final ListMemory memory = new ListMemory();
  private final AtomicInteger asked = new AtomicInteger();

  private int ask(Mark mark, String question) {
    return memory.of(mark, question, asked::incrementAndGet);
  }

  @Test
  void asksOnceWhileNothingHappens() {
    assertThat(ask(BEFORE, "list")).isEqualTo(1);
    assertThat(ask(new Mark(1, 41), "list")).isEqualTo(1);
    assertThat(ask(BEFORE, "another")).isEqualTo(2);
  }

  @Test
  void asksAgainAfterAnEventAndAfterARestore() {
    ask(BEFORE, "list");
    assertThat(ask(new Mark(1, 42), "list")).isEqualTo(2);
    assertThat(ask(new Mark(2, 42), "list")).isEqualTo(3);
  }

  @Test
  void whoComesLateWithAnOldMarkIsNotToldWhatIsOlder() {
    ask(BEFORE, "list");
    ask(new Mark(1, 42), "list");
    assertThat(ask(BEFORE, "list")).isEqualTo(3);
    assertThat(ask(new Mark(1, 42), "list")).isEqualTo(4);
  }

  @Test
  void remembersNoMoreThanAHundredAnswers() {
    for (int i = 0; i < 101; i++) {
      ask(BEFORE, "page " + i);
    }
    assertThat(ask(BEFORE, "page 99")).isEqualTo(100);
    assertThat(ask(BEFORE, "page 100")).isEqualTo(102);
  }
}

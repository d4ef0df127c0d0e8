package hs.desk.instruction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import hs.desk.Window;
import hs.desk.instruction.service.ListMemory.Mark;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    assertThat(ask(new Mark(1, 42), "list")).isEqualTo(2);
  }

  @Test
  void whatFailedIsAskedAgain() {
    assertThatIllegalStateException().isThrownBy(() -> memory.of(BEFORE, "list", this::failing));
    assertThat(ask(BEFORE, "list")).isEqualTo(1);
  }

  private int failing() {
    throw new IllegalStateException("the database is away");
  }

  @Test
  void ofManyWhoAskAtOnceOneAsksTheDatabase() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    CountDownLatch all = new CountDownLatch(8);
    try {
      List<Callable<Integer>> askers =
          Collections.nCopies(
              8,
              () -> {
                all.countDown();
                all.await();
                return ask(BEFORE, "list");
              });
      for (Future<Integer> each : many.invokeAll(askers)) {
        assertThat(each.get()).isEqualTo(1);
      }
    } finally {
      many.shutdownNow();
    }
  }

  @Test
  void aLongPageIsNotRemembered() {
    Window longer = new Window(0, 101, List.of(), null);
    memory.page(BEFORE, "list", longer, asked::incrementAndGet);
    assertThat(memory.page(BEFORE, "list", longer, asked::incrementAndGet)).isEqualTo(2);
    Window shorter = new Window(0, 100, List.of(), null);
    memory.page(BEFORE, "list", shorter, asked::incrementAndGet);
    assertThat(memory.page(BEFORE, "list", shorter, asked::incrementAndGet)).isEqualTo(3);
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

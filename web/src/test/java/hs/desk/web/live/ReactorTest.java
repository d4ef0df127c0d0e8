package hs.desk.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReactorTest {

  private final Reactor reactor = new Reactor(System::nanoTime);

  /** Fails in all it is asked to. */
  private static final class Broken implements Outbound {
    @Override
    public CompletableFuture<?> send(Frame frame) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void ask(int number) {
      throw new IllegalStateException("broken");
    }

    @Override
    public void close(Ending ending) {
      throw new IllegalStateException("broken");
    }
  }

  @Test
  void aSocketThatCannotEvenBeClosedEndsNoLoop() throws InterruptedException {
    EventCourse course = new EventCourse("chat", new EventWindow(), replay -> {});
    LiveSocket socket =
        new LiveSocket(
            new Caller("trader1", "t", null), new Broken(), course, 1, System.nanoTime());
    Thread thread = new Thread(reactor::run);
    thread.start();
    try {
      reactor.add(socket);
      reactor.hand(socket, s -> s.ping(System.nanoTime()));
      for (int turn = 0; turn < 3; turn++) {
        CountDownLatch goesOn = new CountDownLatch(1);
        reactor.hand(goesOn::countDown);
        assertThat(goesOn.await(10, TimeUnit.SECONDS)).isTrue();
      }
      assertThat(socket.closed()).isTrue();
    } finally {
      thread.interrupt();
      thread.join();
    }
  }
}

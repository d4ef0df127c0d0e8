package hs.desk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private final Loops loops = new Loops();

  @Test
  void aLoopThatEndedIsNamed() throws InterruptedException {
    Thread ended = new Thread(() -> {});
    ended.start();
    ended.join();
    loops.started("trades", ended::isAlive);
    loops.started("expiry", Thread.currentThread()::isAlive);
    assertThat(loops.run()).isEqualTo(Map.of("expiry", true, "trades", false));
  }
}

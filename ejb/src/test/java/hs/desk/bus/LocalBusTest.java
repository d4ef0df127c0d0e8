package hs.desk.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalBusTest {

  private final LocalBus bus = new LocalBus();

  @AfterEach
  void close() {
    bus.close();
  }

  @Test
  void runsTheReactionsOfTheWokenChannelOnly() {
    AtomicInteger events = new AtomicInteger();
    AtomicInteger mails = new AtomicInteger();
    bus.onWake(Channel.EVENTS, events::incrementAndGet);
    bus.onWake(Channel.MAIL, mails::incrementAndGet);
    bus.wake(Channel.EVENTS);
    await().until(() -> events.get() == 1);
    assertThat(mails).hasValue(0);
  }

  @Test
  void aFailingReactionHurtsNoOther() {
    CountDownLatch reached = new CountDownLatch(1);
    bus.onWake(
        Channel.EVENTS,
        () -> {
          throw new IllegalStateException("on purpose");
        });
    bus.onWake(Channel.EVENTS, reached::countDown);
    bus.wake(Channel.EVENTS);
    await().until(() -> reached.getCount() == 0);
  }

  @Test
  void aWakeUpDuringAReactionIsNotLost() {
    AtomicInteger runs = new AtomicInteger();
    bus.onWake(
        Channel.ROLES,
        () -> {
          if (runs.incrementAndGet() == 1) {
            bus.wake(Channel.ROLES);
          }
        });
    bus.wake(Channel.ROLES);
    await().until(() -> runs.get() == 2);
  }

  @Test
  void aClosedRegistrationIsSilent() throws Exception {
    AtomicInteger gone = new AtomicInteger();
    AtomicInteger there = new AtomicInteger();
    bus.onWake(Channel.MAIL, gone::incrementAndGet).close();
    bus.onWake(Channel.MAIL, there::incrementAndGet);
    bus.wake(Channel.MAIL);
    await().until(() -> there.get() == 1);
    assertThat(gone).hasValue(0);
  }
}

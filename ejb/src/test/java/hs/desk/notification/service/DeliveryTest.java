package hs.desk.notification.service;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.notification.service.Delivery.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

  @ParameterizedTest
  @CsvSource({
    "550 5.1.1 no such user, REFUSED",
    "554-5.7.1 spam, REFUSED",
    "451 try later, LATER",
    "421 4.3.2 closing, BROKEN",
    "something else, BROKEN"
  })
  void judgesByTheServersReply(String reply, Outcome outcome) {
    assertThat(Delivery.failed(new MessagingException(reply)).outcome()).isSameAs(outcome);
  }

  @Test
  void theRecipientsReplyCountsMoreThanTheWrapping() {
    SendFailedException e =
        new SendFailedException("Invalid Addresses", new SendFailedException("550 unknown"));
    assertThat(Delivery.failed(e).outcome()).isSameAs(Outcome.REFUSED);
    assertThat(Delivery.failed(e).error()).isEqualTo("Invalid Addresses / 550 unknown");
  }

  @Test
  void aServerThatStopsAnsweringBlocksTheRest() {
    Delivery delivery =
        Delivery.failed(new MessagingException("Exception reading response", timeout()));
    assertThat(delivery.blocks()).isTrue();
  }

  private static Exception timeout() {
    return new SocketTimeoutException("Read timed out");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50, Integer.MAX_VALUE})
  void pausesGrowToTheCap(int failures) {
    Pause pause = new Pause(Duration.ofSeconds(2), Duration.ofSeconds(60));
    Duration wait = pause.after(failures, RandomGenerator.of("Random"));
    Duration full =
        failures > 5 ? Duration.ofSeconds(60) : Duration.ofSeconds(2L << (failures - 1));
    assertThat(wait).isBetween(full.dividedBy(2), full);
  }
}

package hs.desk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final Mail mail =
      new Mail(7, "trader1", new MailContent("新指令", "text", "<p>"), "7.x@desk", NOW);

  @Test
  void subjectsHaveOneLine() {
    MailContent content = new MailContent("a\r\nBcc: evil@example.com\tb", "", "");
    assertThat(content.subject()).isEqualTo("a Bcc: evil@example.com b");
  }

  @Test
  void longSubjectsAreCutVisibly() {
    assertThat(new MailContent("长".repeat(300), "", "").subject()).hasSize(255).endsWith("…");
  }

  @Test
  void aRetryKeepsTheMessageIdAndFreesTheClaim() {
    mail.claim("node.1", NOW.plusSeconds(90));
    mail.retry("451 later", NOW, Duration.ofSeconds(2));
    assertThat(mail.status()).isSameAs(MailStatus.QUEUED);
    assertThat(mail.attempts()).isEqualTo(1);
    assertThat(mail.nextAttemptAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(mail.claimedBy()).isNull();
    assertThat(mail.messageId()).isEqualTo("7.x@desk");
  }

  @Test
  void aDeadMailKeepsItsReason() {
    mail.die("550 no such user " + "x".repeat(600));
    assertThat(mail.status()).isSameAs(MailStatus.DEAD);
    assertThat(mail.lastError()).startsWith("550 no such user").hasSize(500);
  }
}

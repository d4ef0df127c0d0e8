package hs.desk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.rig.Database;
import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MailIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Far from what the generator gives. */
  private static final AtomicLong IDS =
      new AtomicLong(4_000_000_000L + System.currentTimeMillis() % 1_000_000_000L);

  private final RunningDesk desk = Suite.desk();
  private final Database application = desk.application("strategy");
  private final Database rows = desk.inspect("strategy");
  private final String mark = UUID.randomUUID().toString();

  private String queue(String username, String subject) {
    String messageId = UUID.randomUUID() + "@test";
    application.update(
        "insert into mail (id, event_id, username, subject, body, html, message_id, status,"
            + " created_at, next_attempt_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, 'QUEUED', utc_timestamp(6), utc_timestamp(6))",
        IDS.incrementAndGet(),
        IDS.get(),
        username,
        subject,
        "正文 " + mark,
        "<p>正文 <b>" + mark + "</b></p>",
        messageId);
    return messageId;
  }

  private boolean mine(JsonNode mail) {
    return mail.path("text").asText().contains(mark);
  }

  @Test
  void bothPartsArriveUnderTheStoredMessageId() {
    String messageId = queue("trader1", "主题 " + mark);
    JsonNode mail = desk.mail().awaitOne(this::mine);
    assertThat(mail.get("message_id").asText()).contains(messageId);
    assertThat(mail.get("subject").asText()).isEqualTo("主题 " + mark);
    assertThat(mail.get("html").asText()).contains("<b>" + mark + "</b>");
    assertThat(mail.get("to").toString()).contains("trader1");
    await().atMost(SOON).until(() -> "SENT".equals(status(messageId)));
  }

  @Test
  void aMailToNobodyIsADeadLetterThatHealthCounts() {
    String messageId = queue("nobody-" + mark, "x");
    await().atMost(SOON).until(() -> "DEAD".equals(status(messageId)));
    assertThat(rows.rows("select last_error from mail where message_id = ?", messageId).get(0))
        .containsEntry("last_error", "no mail address in the directory");
    JsonNode ready = desk.anonymous().get("/health/ready").expect(200).json();
    assertThat(ready.findValue("mail_dead").asLong()).isPositive();
    assertThat(desk.anonymous().get("/metrics").text()).containsPattern("hs_mail_dead\\S* [1-9]");
  }

  @Test
  void aSubjectCannotBringHeaders() {
    queue("trader1", "x\r\nBcc: manager1@example.com\r\n\r\n" + mark);
    JsonNode mail = desk.mail().awaitOne(this::mine);
    assertThat(mail.get("raw").asText()).doesNotContainPattern("(?m)^Bcc:");
    assertThat(mail.get("to")).hasSize(1);
  }

  @Test
  void mailsWaitForTheServerAndArriveInOrder() {
    List<String> sent = new ArrayList<>();
    desk.controls().stop("smtp");
    try {
      for (int i = 0; i < 8; i++) {
        sent.add("第 " + i + " 封 " + mark);
        queue("trader1", sent.get(i));
      }
      await()
          .atMost(SOON)
          .until(() -> desk.anonymous().get("/health/ready").text().contains("\"mail\""));
    } finally {
      desk.controls().start("smtp");
    }
    List<String> arrived =
        new ArrayList<>(
            desk.mail().await(8, this::mine, SOON).stream()
                .map(mail -> mail.get("subject").asText())
                .toList());
    Collections.reverse(arrived);
    assertThat(arrived).isEqualTo(sent);
  }

  private String status(String messageId) {
    return (String)
        rows.rows("select status from mail where message_id = ?", messageId).get(0).get("status");
  }
}

package hs.desk.devstack.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * One mail as it came in. Source: design §9.
 *
 * @param to the envelope's recipients: who really gets it
 * @param text its first text/plain part, html its first text/html part; null without one
 * @param raw headers and body as sent, bytes read as UTF-8
 */
record CaughtMail(
    long id,
    List<String> to,
    String subject,
    String text,
    String html,
    @JsonProperty("message_id") String messageId,
    String raw,
    @JsonProperty("received_at") String receivedAt) {

  static CaughtMail of(long id, List<String> to, MimeMessage message)
      throws MessagingException, IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    message.writeTo(raw);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.ofHours(8));
    return new CaughtMail(
        id,
        to,
        message.getSubject(),
        part(message, "text/plain"),
        part(message, "text/html"),
        message.getMessageID(),
        raw.toString(StandardCharsets.UTF_8),
        now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX")));
  }

  /** Whether a reader who looks for this would want it. */
  boolean mentions(String filter) {
    String all = subject + " " + to + " " + text;
    return all.toLowerCase().contains(filter.toLowerCase());
  }

  private static String part(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) return String.valueOf(part.getContent());
    if (!(part.getContent() instanceof Multipart parts)) return null;
    for (int i = 0; i < parts.getCount(); i++) {
      String found = part(parts.getBodyPart(i), type);
      if (found != null) return found;
    }
    return null;
  }
}

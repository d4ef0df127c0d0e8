package hs.desk.notification.service;

import hs.desk.notification.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail as it goes over the wire; its Message-ID is the row's on every attempt. */
final class StableMessage extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  StableMessage(Session session, Mail mail, InternetAddress from, InternetAddress to)
      throws MessagingException {
    super(session);
    messageId = "<" + mail.messageId() + ">";
    setFrom(from);
    setRecipient(Message.RecipientType.TO, to);
    setSubject(mail.content().subject(), UTF_8);
    setSentDate(Date.from(mail.createdAt()));
    setContent(alternatives(mail));
    saveChanges();
  }

  private static MimeMultipart alternatives(Mail mail) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.content().text(), UTF_8, "plain");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.content().html(), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}

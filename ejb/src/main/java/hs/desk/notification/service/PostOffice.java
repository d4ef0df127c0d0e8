package hs.desk.notification.service;

import hs.desk.notification.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;
import java.util.Properties;

/** One connection to the mail server, opened at the first mail and kept for a batch. One thread. */
final class PostOffice implements AutoCloseable {

  /** A server that accepts and never answers frees the sender after this many milliseconds. */
  private static final String TIMEOUT = "5000";

  private final Session session;
  private final InternetAddress from;
  private Transport transport;

  PostOffice(Session session, InternetAddress from) {
    this.session = session;
    this.from = from;
    Properties wire = session.getProperties();
    wire.putIfAbsent("mail.smtp.connectiontimeout", TIMEOUT);
    wire.putIfAbsent("mail.smtp.timeout", TIMEOUT);
    wire.putIfAbsent("mail.smtp.writetimeout", TIMEOUT);
  }

  /** Connects, unless that is done; tells what is wrong when it cannot. */
  Optional<Delivery> open() {
    try {
      connect();
      return Optional.empty();
    } catch (MessagingException e) {
      close();
      return Optional.of(Delivery.noServer(e));
    }
  }

  /** Call {@link #open} before. */
  Delivery send(Mail mail, InternetAddress to) {
    try {
      StableMessage message = new StableMessage(session, mail, from, to);
      transport.sendMessage(message, message.getAllRecipients());
      return Delivery.sent();
    } catch (MessagingException e) {
      close();
      return Delivery.failed(e);
    }
  }

  private void connect() throws MessagingException {
    if (transport == null) {
      transport = session.getTransport("smtp");
      transport.connect();
    }
  }

  @Override
  public void close() {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException e) {
      // the connection is gone already, which is what was wanted
    } finally {
      transport = null;
    }
  }
}

package hs.desk.notification.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who mails come from, where they point, how often the queue is looked at. */
@Dependent
public class MailSettings {

  private static final int LONGEST_NAME = 55;

  @Inject
  @ConfigProperty(name = "hs.mail.from", defaultValue = "hs-desk@localhost")
  private String from;

  @Inject
  @ConfigProperty(name = "hs.mail.poll-ms", defaultValue = "1000")
  private int pollMillis;

  @Inject
  @ConfigProperty(name = "hs.public-url", defaultValue = "http://localhost:8080/hsapi/")
  private String publicUrl;

  @Inject
  @ConfigProperty(name = "hs.node.name", defaultValue = "node")
  private String nodeName;

  public InternetAddress from() {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalStateException("hs.mail.from is no mail address: " + from, e);
    }
  }

  /** Milliseconds, 50 to 60000. */
  public int pollMillis() {
    if (pollMillis < 50 || pollMillis > 60_000) {
      throw new IllegalStateException("hs.mail.poll-ms must be 50 to 60000: " + pollMillis);
    }
    return pollMillis;
  }

  /** The desk as people reach it, ending in a slash. */
  public URI publicUrl() {
    if (!publicUrl.matches("https?://[^\\s\"<>]+/")) {
      throw new IllegalStateException(
          "hs.public-url must be http(s) and end in a slash: " + publicUrl);
    }
    return URI.create(publicUrl);
  }

  /** 1 to 55 characters: what a sender is called by in the queue has room for no more. */
  public String nodeName() {
    if (nodeName.isBlank() || nodeName.length() > LONGEST_NAME) {
      throw new IllegalStateException(
          "hs.node.name must have 1 to " + LONGEST_NAME + " characters: " + nodeName);
    }
    return nodeName;
  }

  /** What follows the @ in a Message-ID. */
  String domain() {
    String address = from().getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }
}

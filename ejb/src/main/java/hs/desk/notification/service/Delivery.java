package hs.desk.notification.service;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of handing a mail over.
 *
 * @param error the server's words, or null
 */
record Delivery(Outcome outcome, String error) {

  enum Outcome {
    SENT,
    /** The server answered 4xx: this mail later, others now. */
    LATER,
    /** The server answered 5xx to this mail: never. */
    REFUSED,
    /** The connection broke while this mail went over it: perhaps the server, perhaps the mail. */
    BROKEN,
    /** No server, or none that takes anything: all later. */
    NO_SERVER
  }

  private static final Pattern REPLY = Pattern.compile("^(?:\\s*)([245]\\d\\d)[ -]");
  private static final int CLOSING = 421;

  static Delivery sent() {
    return new Delivery(Outcome.SENT, null);
  }

  static Delivery noServer(MessagingException e) {
    return new Delivery(Outcome.NO_SERVER, words(e));
  }

  /** Of a mail that failed on an open connection. */
  static Delivery failed(MessagingException e) {
    int reply = reply(e);
    if (reply == 0 || reply == CLOSING) {
      boolean aboutMail = e instanceof SendFailedException && reply == 0 && e.getCause() == null;
      return new Delivery(aboutMail ? Outcome.LATER : Outcome.BROKEN, words(e));
    }
    return new Delivery(reply >= 500 ? Outcome.REFUSED : Outcome.LATER, words(e));
  }

  /** Whether there is no sense in trying others now. */
  boolean blocks() {
    return outcome == Outcome.BROKEN || outcome == Outcome.NO_SERVER;
  }

  /** The deepest reply code in the chain, which is that of the recipient; 0 when there is none. */
  private static int reply(MessagingException e) {
    int found = 0;
    for (Exception cause = e; cause != null; cause = next(cause)) {
      Matcher reply = REPLY.matcher(String.valueOf(cause.getMessage()));
      if (reply.find()) {
        found = Integer.parseInt(reply.group(1));
      }
    }
    return found;
  }

  private static Exception next(Exception cause) {
    return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static String words(MessagingException e) {
    StringBuilder words = new StringBuilder();
    for (Exception cause = e; cause != null; cause = next(cause)) {
      words.append(words.isEmpty() ? "" : " / ").append(cause.getMessage());
    }
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}

package hs.desk.devstack.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** All mail caught, newest first; the oldest go when there are more than {@value #MOST}. */
final class Inbox {

  private static final int MOST = 20_000;

  private final Deque<CaughtMail> mails = new ArrayDeque<>();
  private MovingMessage newest;
  private long lastId;

  /** Called once per recipient of a mail; the mail is kept once. */
  synchronized void add(MovingMessage message) {
    if (message == newest) return;
    List<String> to = message.getToAddresses().stream().map(MailAddress::getEmail).toList();
    try {
      mails.addFirst(CaughtMail.of(lastId + 1, to, message.getMessage()));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("unreadable mail", e);
    }
    newest = message;
    lastId++;
    if (mails.size() > MOST) mails.removeLast();
  }

  synchronized List<CaughtMail> find(String filter, int limit) {
    return mails.stream().filter(mail -> mail.mentions(filter)).limit(limit).toList();
  }

  synchronized void clear() {
    mails.clear();
  }

  synchronized boolean remove(long id) {
    return mails.removeIf(mail -> mail.id() == id);
  }
}

package hs.desk.notification.service;

import hs.desk.notification.Mail;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sends one batch: claims it, looks up the addresses, hands over, notes what came of each. */
final class MailRound {

  /** How a round ended. */
  enum End {
    /** Nothing more was due. */
    IDLE,
    /** There may be more. */
    MORE,
    /** The mail server or the directory does not answer. */
    BLOCKED
  }

  static final int BATCH = 50;

  /** What a killed node held is free after this time; renewed for each mail when it begins. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** A sender that stood still for longer than this between two steps begins no more mail. */
  private static final Duration SAFE = Duration.ofSeconds(10);

  private static final Pause REFUSED_FOR_NOW =
      new Pause(Duration.ofSeconds(2), Duration.ofSeconds(30));

  private final OutgoingMail queue;
  private final AddressBook book;
  private final MailSettings settings;
  private final Session session;
  private final String sender;
  private final Runnable repeated;
  private String trouble;

  /** The mail server has it, and that is not noted yet; null when there is none. */
  private Long sent;

  /**
   * @param sender unlike that of any process before or beside this one
   * @param repeated run for each mail that may have been sent before
   */
  MailRound(
      OutgoingMail queue,
      AddressBook book,
      MailSettings settings,
      Session session,
      String sender,
      Runnable repeated) {
    this.queue = queue;
    this.book = book;
    this.settings = settings;
    this.session = session;
    this.sender = sender;
    this.repeated = repeated;
  }

  End run() {
    noteSent();
    long began = System.nanoTime();
    List<Mail> mails = queue.claim(sender, BATCH, LEASE);
    if (mails.isEmpty()) {
      return End.IDLE;
    }
    Optional<Map<String, InternetAddress>> addresses = book.of(names(mails));
    if (addresses.isEmpty()) {
      trouble = "the directory of people does not answer";
      queue.release(sender, ids(mails));
      return End.BLOCKED;
    }
    return deliver(mails, addresses.get(), began);
  }

  private End deliver(List<Mail> mails, Map<String, InternetAddress> addresses, long began) {
    try (PostOffice office = new PostOffice(session, settings.from())) {
      for (int i = 0; i < mails.size(); i++) {
        boolean late = System.nanoTime() - began > SAFE.toNanos();
        if (late || !deliver(office, mails.get(i), addresses)) {
          noteSent();
          queue.release(sender, ids(mails.subList(i, mails.size())));
          return late ? End.MORE : End.BLOCKED;
        }
      }
    }
    noteSent();
    return mails.size() < BATCH ? End.IDLE : End.MORE;
  }

  /** False when the server is away or went away. */
  private boolean deliver(PostOffice office, Mail mail, Map<String, InternetAddress> addresses) {
    InternetAddress to = addresses.get(mail.username());
    if (to == null) {
      queue.die(mail.id(), sender, "no mail address in the directory");
      return true;
    }
    Delivery delivery = office.open().orElse(null);
    if (delivery == null) {
      if (!begin(mail)) {
        return true;
      }
      delivery = office.send(mail, to);
      note(mail, delivery);
    }
    trouble = delivery.error();
    return !delivery.blocks();
  }

  /** False when another sender has it, or may have taken it while this one stood still. */
  private boolean begin(Mail mail) {
    long asked = System.nanoTime();
    boolean ours = beginNext(mail.id());
    if (!ours || System.nanoTime() - asked > SAFE.toNanos()) {
      return false;
    }
    if (mail.begunAt() != null) {
      repeated.run();
    }
    return true;
  }

  private boolean beginNext(long id) {
    if (sent == null) {
      return queue.begin(id, sender, LEASE);
    }
    boolean ours = queue.sentThenBegin(sent, id, sender, LEASE);
    sent = null;
    return ours;
  }

  private void noteSent() {
    if (sent != null) {
      queue.sent(sent, sender);
      sent = null;
    }
  }

  private void note(Mail mail, Delivery delivery) {
    long id = mail.id();
    switch (delivery.outcome()) {
      case SENT -> sent = id; // noted with the next
      case REFUSED -> queue.die(id, sender, delivery.error());
      case LATER -> queue.retry(id, sender, delivery.error(), pause(mail));
      case BROKEN -> queue.retryUncertain(id, sender, delivery.error(), pauseOfBroken(mail));
      case NO_SERVER -> {
        // the mail is as it was
      }
    }
  }

  private static Duration pause(Mail mail) {
    return REFUSED_FOR_NOW.after(mail.attempts() + 1, RandomGenerator.getDefault());
  }

  /** Once is the server's fault: it keeps its place. From then on others go first. */
  private static Duration pauseOfBroken(Mail mail) {
    return mail.attempts() == 0 ? Duration.ZERO : pause(mail);
  }

  /** Why the last round was blocked. */
  String trouble() {
    return trouble;
  }

  private static Collection<String> names(List<Mail> mails) {
    return mails.stream().map(Mail::username).collect(Collectors.toSet());
  }

  private static List<Long> ids(List<Mail> mails) {
    return mails.stream().map(Mail::id).toList();
  }
}

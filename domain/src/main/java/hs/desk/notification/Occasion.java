package hs.desk.notification;

/** What a mail about an instruction tells; the words are in {@code mail_<language>.properties}. */
public enum Occasion {
  /** To the traders: it may be worked. */
  APPROVED,
  /** To the author: the last approval it needed is given. */
  PASSED,
  /** To who may approve it. */
  TO_APPROVE,
  /** To the author. */
  REJECTED,
  /** To the author: a trader has claimed first, or the feed filled first. */
  BEGUN,
  /** To the author: all of it is filled. */
  COMPLETED,
  /** To the traders who work it: an amendment waits for them. */
  AMENDED,
  /** To who may approve an amendment. */
  AMENDED_TO_APPROVE,
  /** To the traders who work it: they are to confirm. */
  CANCEL_ASKED,
  /** To the author: someone else, or time, ended it. */
  CANCELLED,
  /** To the traders who work a line that a manager ended. */
  LINE_CANCELLED,
  EXPIRED,
  PAUSED,
  RESUMED;

  /** The beginning of its keys. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}

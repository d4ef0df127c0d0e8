package hs.desk.notification;

/**
 * What a mail says, the same to all its recipients.
 *
 * @param subject one line, at most 255 characters
 * @param text the plain part
 * @param html the same as a page; everything foreign in it is escaped
 */
public record MailContent(String subject, String text, String html) {

  private static final int SUBJECT_LENGTH = 255;

  /** Line breaks in the subject become spaces: they would end the header. */
  public MailContent {
    subject = oneLine(subject);
  }

  private static String oneLine(String words) {
    String line = words.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= SUBJECT_LENGTH ? line : line.substring(0, SUBJECT_LENGTH - 1) + "…";
  }
}

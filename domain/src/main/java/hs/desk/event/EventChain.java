package hs.desk.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The hash chain over numbered events. The text that is hashed is fixed here, so that anyone can
 * compute it again from the rows: previous hash, number and every column of the event, in that
 * order, each as its length in UTF-16 units, a colon and itself; null is {@code -}. The time is UTC
 * with six decimals.
 */
public final class EventChain {

  /** What the first event has before it. */
  public static final String START = "0".repeat(64);

  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private EventChain() {}

  /** 64 lower-case hex digits of SHA-256. */
  public static String hash(String prevHash, long seq, Event event) {
    return hash(ChainRow.of(prevHash, seq, event));
  }

  /** What the row's hash should be. */
  public static String hash(ChainRow row) {
    byte[] text = canonical(row).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(text));
  }

  static String canonical(String prevHash, long seq, Event event) {
    return canonical(ChainRow.of(prevHash, seq, event));
  }

  private static String canonical(ChainRow row) {
    StringBuilder text = new StringBuilder();
    add(text, row.prevHash());
    add(text, row.seq());
    add(text, row.eventId());
    add(text, row.topic());
    add(text, row.productCode());
    add(text, row.kind());
    add(text, row.entity());
    add(text, row.entityId());
    add(text, row.actor());
    add(text, row.requestId());
    add(text, row.payload());
    add(text, micros(row.createdAt()));
    return text.toString();
  }

  private static String micros(Instant at) {
    return MICROS.format(at);
  }

  private static void add(StringBuilder text, Object value) {
    if (value == null) {
      text.append("-\n");
      return;
    }
    String word = value.toString();
    text.append(word.length()).append(':').append(word).append('\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

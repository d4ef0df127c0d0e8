package hs.desk.web.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** The frames of design.md §6, from rows that are JSON text already. */
final class Frames {

  /** Parts end before this, but for one row that is longer; the contract allows 256 KiB. */
  private static final int PART_BYTES = 128 * 1024;

  private static final byte[] COMMA = bytes(",");
  private static final byte[] REMOVED = bytes("],\"removed\":[");
  private static final byte[] LAST = bytes("],\"last\":true}");
  private static final byte[] NOT_LAST = bytes("],\"last\":false}");

  private Frames() {}

  /** All rows of a view; several parts of which the final one is the last. */
  static List<Frame> snapshot(String epoch, long seq, Instant asOf, List<byte[]> rows) {
    return parts(head("snapshot", epoch, seq, null, asOf), rows, null, true);
  }

  /** What changed after {@code prev}. */
  static List<Frame> delta(
      String epoch, long seq, long prev, Instant asOf, List<byte[]> rows, List<String> removed) {
    return parts(head("delta", epoch, seq, prev, asOf), rows, removed, true);
  }

  /**
   * Some of what changed after {@code prev}.
   *
   * @param last whether nothing more follows under this seq
   */
  static List<Frame> deltaPart(
      String epoch, long seq, long prev, Instant asOf, List<byte[]> rows, boolean last) {
    return parts(head("delta", epoch, seq, prev, asOf), rows, List.of(), last);
  }

  /**
   * @param feedAgeMillis null when it is not known
   */
  static Frame heartbeat(
      String epoch, long seq, long checksum, int rows, Long feedAgeMillis, boolean stale) {
    ObjectNode frame = Wire.json().createObjectNode().put("type", "heartbeat");
    frame.put("epoch", epoch).put("seq", seq);
    frame.put("checksum", String.format("%08x", checksum)).put("rows", rows);
    frame.put("feed_age_ms", feedAgeMillis).put("stale", stale);
    return Frame.of(frame.toString());
  }

  static Frame error(Ending ending) {
    ObjectNode frame = Wire.json().createObjectNode().put("type", "error");
    return Frame.of(frame.put("code", ending.code()).put("detail", ending.detail()).toString());
  }

  private static String head(String type, String epoch, long seq, Long prev, Instant asOf) {
    ObjectNode frame = Wire.json().createObjectNode().put("type", type);
    frame.put("epoch", epoch).put("seq", seq);
    if (prev != null) {
      frame.put("prev", prev);
    }
    frame.set("as_of", Wire.json().valueToTree(asOf));
    String text = frame.toString();
    return text.substring(0, text.length() - 1) + ",\"rows\":[";
  }

  private static List<Frame> parts(
      String head, List<byte[]> rows, List<String> removed, boolean last) {
    byte[] start = bytes(head);
    Frame closing =
        new Frame(removed == null ? List.of(start, LAST) : List.of(start, REMOVED, LAST), 0, null);
    List<Frame> frames = new ArrayList<>();
    ListIterator<byte[]> rest = rows.listIterator();
    ListIterator<byte[]> gone = texts(removed).listIterator();
    do {
      List<byte[]> pieces = new ArrayList<>();
      pieces.add(start);
      int size = fill(pieces, start.length, rest);
      int count = pieces.size() / 2;
      if (removed != null) {
        pieces.add(REMOVED);
        fill(pieces, size, gone);
      }
      boolean end = last && !rest.hasNext() && !gone.hasNext();
      pieces.add(end ? LAST : NOT_LAST);
      frames.add(new Frame(pieces, count, end ? null : closing));
    } while (rest.hasNext() || gone.hasNext());
    return frames;
  }

  /** Rows or keys until the part is full, with commas between; tells how much is in it then. */
  private static int fill(List<byte[]> pieces, int size, ListIterator<byte[]> rest) {
    int filled = size;
    boolean first = true;
    while (rest.hasNext() && filled < PART_BYTES) {
      byte[] next = rest.next();
      if (!first && filled + next.length >= PART_BYTES) {
        rest.previous();
        return filled;
      }
      if (!first) {
        pieces.add(COMMA);
      }
      pieces.add(next);
      filled += next.length + 1;
      first = false;
    }
    return filled;
  }

  private static List<byte[]> texts(List<String> keys) {
    return keys == null ? List.of() : keys.stream().map(key -> bytes(Wire.text(key))).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

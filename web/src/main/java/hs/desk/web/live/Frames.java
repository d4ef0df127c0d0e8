package hs.desk.web.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** The frames of design.md §6, from rows that are JSON text already. */
final class Frames {

  /** Parts end after this; one row more never reaches the 256 KiB the contract allows. */
  private static final int PART_BYTES = 128 * 1024;

  private static final byte[] COMMA = bytes(",");
  private static final byte[] REMOVED = bytes("],\"removed\":[");

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
    List<Frame> frames = new ArrayList<>();
    Iterator<byte[]> rest = rows.iterator();
    Iterator<String> gone = removed == null ? Collections.emptyIterator() : removed.iterator();
    do {
      List<byte[]> pieces = new ArrayList<>();
      pieces.add(start);
      int size = fill(pieces, start.length, rest);
      int count = pieces.size() / 2;
      if (removed != null) {
        pieces.add(REMOVED);
        fill(pieces, size, texts(gone));
      }
      boolean finalPart = !rest.hasNext() && !gone.hasNext();
      pieces.add(bytes("],\"last\":" + (finalPart && last) + "}"));
      frames.add(new Frame(pieces, count));
    } while (rest.hasNext() || gone.hasNext());
    return frames;
  }

  /** Rows or keys until the part is full, with commas between; tells how much is in it then. */
  private static int fill(List<byte[]> pieces, int size, Iterator<byte[]> rest) {
    int filled = size;
    boolean first = true;
    while (rest.hasNext() && filled < PART_BYTES) {
      if (!first) {
        pieces.add(COMMA);
      }
      byte[] next = rest.next();
      pieces.add(next);
      filled += next.length + 1;
      first = false;
    }
    return filled;
  }

  private static Iterator<byte[]> texts(Iterator<String> keys) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return keys.hasNext();
      }

      @Override
      public byte[] next() {
        return bytes(Wire.text(keys.next()));
      }
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

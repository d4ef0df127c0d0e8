package hs.desk.web.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hs.desk.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The frames of design.md §6, from rows that are JSON text already. */
final class Frames {

  /** Parts end after this; one row more never reaches the 256 KiB the contract allows. */
  private static final int PART_BYTES = 128 * 1024;

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
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    List<Frame> frames = new ArrayList<>();
    Iterator<byte[]> rest = rows.iterator();
    do {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      part.writeBytes(start);
      fill(part, rest);
      part.writeBytes(tail(removed, !rest.hasNext(), last).getBytes(StandardCharsets.UTF_8));
      frames.add(new Frame(part.toByteArray()));
    } while (rest.hasNext());
    return frames;
  }

  private static void fill(ByteArrayOutputStream part, Iterator<byte[]> rows) {
    boolean first = true;
    while (rows.hasNext() && part.size() < PART_BYTES) {
      if (!first) {
        part.write(',');
      }
      part.writeBytes(rows.next());
      first = false;
    }
  }

  /** Removals ride on the final part; a snapshot has none. */
  private static String tail(List<String> removed, boolean finalPart, boolean last) {
    String gone =
        removed == null ? "" : ",\"removed\":" + Wire.text(finalPart ? removed : List.of());
    return "]" + gone + ",\"last\":" + (finalPart && last) + "}";
  }
}

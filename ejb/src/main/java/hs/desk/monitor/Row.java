package hs.desk.monitor;

import hs.desk.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A numbered row, or its removal. Immutable and shared by all who send it.
 *
 * @param seq number of the batch that changed it last
 * @param json UTF-8 of the whole object, {@code key} and {@code seq} first; null for a removal
 * @param crc CRC-32 over the UTF-8 bytes of {@code key|seq}, as an unsigned 32-bit number
 */
public record Row(String key, long seq, String product, String instrument, byte[] json, long crc) {

  static Row numbered(Content content, long seq) {
    return new Row(
        content.key(),
        seq,
        content.product(),
        content.instrument(),
        text(content, seq),
        crc(content.key(), seq));
  }

  /** The removal of this row. */
  Row removed(long seq) {
    return new Row(key, seq, product, instrument, null, 0);
  }

  public boolean gone() {
    return json == null;
  }

  /** What this row adds to the checksum of a socket that holds it (design.md §6). */
  public static long crc(String key, long seq) {
    CRC32 crc = new CRC32();
    crc.update((key + "|" + seq).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static byte[] text(Content content, long seq) {
    String head = "{\"key\":" + Wire.text(content.key()) + ",\"seq\":" + seq + ",";
    ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + content.body().length);
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.write(content.body(), 1, content.body().length - 1);
    return out.toByteArray();
  }
}

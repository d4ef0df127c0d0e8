package hs.desk.web.live;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A text message as it goes out. It keeps no text of its own, only what it is made of, which it
 * shares with the tables; it is put together when it is sent, and once for all who send it
 * meanwhile, so that one that waits for a slow client weighs nothing. Immutable.
 */
final class Frame {

  private static final int FINAL_TEXT = 0x81;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;
  private static final int LONGEST_HEADER = 10;

  private final List<byte[]> pieces;
  private final int size;
  private final int rows;
  private final Frame closing;
  private WeakReference<byte[]> encoded = new WeakReference<>(null);

  /**
   * @param pieces UTF-8, one after the other
   * @param rows how many rows are in it
   * @param closing the last part of the message, empty, should its other parts never be sent; null
   *     where this is the last
   */
  Frame(List<byte[]> pieces, int rows, Frame closing) {
    this.pieces = pieces;
    this.size = pieces.stream().mapToInt(piece -> piece.length).sum();
    this.rows = rows;
    this.closing = closing;
  }

  static Frame of(String json) {
    return new Frame(List.of(json.getBytes(StandardCharsets.UTF_8)), 0, null);
  }

  /** The message for a portable send. */
  String text() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    pieces.forEach(out::writeBytes);
    return out.toString(StandardCharsets.UTF_8);
  }

  int size() {
    return size;
  }

  int rows() {
    return rows;
  }

  /** What ends the message after this part; empty where it ends with it. */
  Optional<Frame> closing() {
    return Optional.ofNullable(closing);
  }

  /** The whole unmasked WebSocket frame (RFC 6455 §5.2), a view of its own for each caller. */
  synchronized ByteBuffer encoded() {
    byte[] known = encoded.get();
    if (known == null) {
      known = encode();
      encoded = new WeakReference<>(known);
    }
    return ByteBuffer.wrap(known);
  }

  private byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(header() + size);
    out.put((byte) FINAL_TEXT);
    if (size < LENGTH_16) {
      out.put((byte) size);
    } else if (size <= 0xFFFF) {
      out.put((byte) LENGTH_16).putShort((short) size);
    } else {
      out.put((byte) LENGTH_64).putLong(size);
    }
    pieces.forEach(out::put);
    return out.array();
  }

  private int header() {
    if (size < LENGTH_16) {
      return 2;
    }
    return size <= 0xFFFF ? 2 + Short.BYTES : LONGEST_HEADER;
  }
}

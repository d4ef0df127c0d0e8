package hs.desk.web.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A text message as it goes out, encoded at most once whoever sends it. Immutable. */
final class Frame {

  private static final int FINAL_TEXT = 0x81;
  private static final int LENGTH_16 = 126;
  private static final int LENGTH_64 = 127;

  private final byte[] payload;
  private ByteBuffer encoded;

  Frame(byte[] payload) {
    this.payload = payload;
  }

  static Frame of(String json) {
    return new Frame(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The message for a portable send. */
  String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  int size() {
    return payload.length;
  }

  /** The whole unmasked WebSocket frame (RFC 6455 §5.2), a view of its own for each caller. */
  synchronized ByteBuffer encoded() {
    if (encoded == null) {
      encoded = encode();
    }
    return encoded.duplicate();
  }

  private ByteBuffer encode() {
    ByteBuffer out = ByteBuffer.allocate(payload.length + 10);
    out.put((byte) FINAL_TEXT);
    if (payload.length < LENGTH_16) {
      out.put((byte) payload.length);
    } else if (payload.length <= 0xFFFF) {
      out.put((byte) LENGTH_16).putShort((short) payload.length);
    } else {
      out.put((byte) LENGTH_64).putLong(payload.length);
    }
    return out.put(payload).flip();
  }
}

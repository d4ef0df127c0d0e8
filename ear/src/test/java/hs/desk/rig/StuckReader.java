package hs.desk.rig;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A client of a socket that speaks, with the smallest buffer, and reads nothing. */
public final class StuckReader implements AutoCloseable {

  private static final int RECEIVE_BYTES = 4_096;
  private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(15).toMillis();
  private static final int CLOSE = 8;

  private final Socket socket = new Socket();
  private final DataInputStream in;

  private StuckReader(URI uri, Map<String, String> headers) throws IOException {
    socket.setReceiveBufferSize(RECEIVE_BYTES);
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    socket.getOutputStream().write(handshake(uri, headers).getBytes(StandardCharsets.UTF_8));
    skipAnswer();
  }

  static StuckReader open(URI uri, Map<String, String> headers) {
    try {
      return new StuckReader(uri, headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String handshake(URI uri, Map<String, String> headers) {
    StringBuilder request = new StringBuilder("GET " + uri.getPath() + " HTTP/1.1\r\n");
    request.append("Host: ").append(uri.getAuthority()).append("\r\n");
    request.append("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    request.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
    headers.forEach(
        (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    return request.append("\r\n").toString();
  }

  private void skipAnswer() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (!answer.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      answer.write(in.readUnsignedByte());
    }
    String text = answer.toString(StandardCharsets.UTF_8);
    if (!text.startsWith("HTTP/1.1 101")) {
      throw new IOException(text);
    }
  }

  /** False when the connection is broken. */
  public boolean send(Object message) {
    byte[] text = Json.text(message).getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(8 + text.length);
    frame.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) text.length).putInt(0);
    frame.put(text);
    try {
      socket.getOutputStream().write(frame.array());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads what is left, to the code of the close; -1 when the connection ended without one. */
  public int readToClose() {
    try {
      while (true) {
        int kind = in.readUnsignedByte() & 0x0F;
        byte[] payload = in.readNBytes(length());
        if (kind == CLOSE) {
          return ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }
      }
    } catch (IOException e) {
      return -1;
    }
  }

  private int length() throws IOException {
    int length = in.readUnsignedByte();
    if (length == 126) {
      return in.readUnsignedShort();
    }
    if (length == 127) {
      return Math.toIntExact(in.readLong());
    }
    if (length > 127) {
      throw new EOFException("masked");
    }
    return length;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package hs.desk.devstack.redis;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A word with a server on a connection of its own. */
final class RedisTalk {

  private static final int PATIENCE_MILLIS = 1_000;

  private RedisTalk() {}

  /** The answer as text; a refusal is an exception. */
  static String ask(int port, String command) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      return answer(new DataInputStream(socket.getInputStream()));
    }
  }

  private static String answer(DataInputStream in) throws IOException {
    int kind = in.read();
    String line = line(in);
    return switch (kind) {
      case '+', ':' -> line;
      case '$' -> new String(in.readNBytes(Integer.parseInt(line)), StandardCharsets.UTF_8).strip();
      default -> throw new IOException("Redis answers " + line);
    };
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\r'; next = in.read())
      line.append((char) next);
    in.read(); // the line feed
    return line.toString();
  }
}

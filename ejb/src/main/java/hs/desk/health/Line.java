package hs.desk.health;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A word with a server over TCP: connect, say something, wait for the first byte of an answer. */
final class Line {

  private static final int TIMEOUT_MILLIS = 1_000;

  /** An anonymous LDAP bind; any answer will do. */
  static final byte[] LDAP_BIND = {
    0x30, 0x0c, 0x02, 0x01, 0x01, 0x60, 0x07, 0x02, 0x01, 0x03, 0x04, 0x00, (byte) 0x80, 0x00
  };

  static final byte[] REDIS_PING = {'P', 'I', 'N', 'G', '\r', '\n'};

  /** SMTP servers speak first. */
  static final byte[] NOTHING = {};

  private Line() {}

  static int ask(String host, int port, byte[] words) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(words);
      int answer = socket.getInputStream().read();
      if (answer < 0) {
        throw new IOException("hung up");
      }
      return answer;
    }
  }
}

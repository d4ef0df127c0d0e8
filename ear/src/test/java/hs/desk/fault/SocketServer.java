package hs.desk.fault;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** As much of RFC 6455 as one client at a time needs: short texts, no fragments. */
final class SocketServer implements Closeable {

  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 0x81;
  private static final int LENGTH_16 = 126;

  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private volatile Socket client;
  private volatile int refusal;
  private volatile int refused;

  SocketServer() throws IOException {
    Thread thread = new Thread(this::serve, "socket-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return door.getLocalPort();
  }

  /** The next text of the client. */
  String heard() throws InterruptedException {
    String text = heard.poll(10, TimeUnit.SECONDS);
    if (text == null) {
      throw new AssertionError("the client says nothing");
    }
    return text;
  }

  /** Frames of fewer than 126 bytes. */
  void say(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= LENGTH_16) {
      throw new IllegalArgumentException("a short text only: " + text);
    }
    byte[] frame = new byte[bytes.length + 2];
    frame[0] = (byte) TEXT;
    frame[1] = (byte) bytes.length;
    System.arraycopy(bytes, 0, frame, 2, bytes.length);
    client.getOutputStream().write(frame);
  }

  /** Resets the connection. */
  void cut() throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  /**
   * Answers handshakes so from now on.
   *
   * @param status 0: takes them
   */
  void refuse(int status) {
    refusal = status;
  }

  int refused() {
    return refused;
  }

  @Override
  public void close() throws IOException {
    door.close();
    if (client != null) {
      client.close();
    }
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket socket = door.accept()) {
        shakeHands(socket);
      } catch (IOException gone) {
        // the next client, if the door is open
      }
    }
  }

  private void shakeHands(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII), 1);
    String key = null;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      if (line.toLowerCase().startsWith("sec-websocket-key:")) {
        key = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    OutputStream out = socket.getOutputStream();
    int status = refusal;
    if (status > 0) {
      refused++;
      out.write(("HTTP/1.1 " + status + " No\r\nContent-Length: 0\r\n\r\n").getBytes());
      return;
    }
    String head = "HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
    out.write((head + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n").getBytes());
    client = socket;
    listen(new DataInputStream(socket.getInputStream()));
  }

  private static String accept(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes());
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void listen(DataInputStream in) throws IOException {
    while (in.read() == TEXT) {
      int length = in.read() & 0x7f;
      length = length == LENGTH_16 ? in.readUnsignedShort() : length;
      byte[] mask = in.readNBytes(4);
      byte[] text = in.readNBytes(length);
      for (int i = 0; i < length; i++) {
        text[i] ^= mask[i % 4];
      }
      heard.add(new String(text, StandardCharsets.UTF_8));
    }
  }
}

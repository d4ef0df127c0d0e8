package hs.desk.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DirectoryProbeTest {

  private static final long MILLIS = 300;

  /** A bind response: code 49, invalid credentials, to the first message. */
  private static final byte[] REFUSED = HexFormat.of().parseHex("300c02010161070a013104000400");

  @Test
  void silenceIsNoAnswer() throws IOException {
    try (ServerSocket silent = listen()) {
      assertThat(DirectoryProbe.answers(url(silent), MILLIS)).isFalse();
    }
  }

  @Test
  void aClosedPortIsNoAnswer() throws IOException {
    ServerSocket gone = listen();
    gone.close();
    assertThat(DirectoryProbe.answers(url(gone), MILLIS)).isFalse();
  }

  @Test
  void aRefusalIsAnAnswer() throws IOException {
    try (ServerSocket refusing = listen()) {
      Thread server = new Thread(() -> refuse(refusing));
      server.setDaemon(true);
      server.start();
      assertThat(DirectoryProbe.answers(url(refusing), 5_000)).isTrue();
    }
  }

  private static void refuse(ServerSocket server) {
    try (Socket caller = server.accept()) {
      caller.getInputStream().read();
      caller.getOutputStream().write(REFUSED);
      caller.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // the caller went first
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static String url(ServerSocket server) {
    return "ldap://127.0.0.1:" + server.getLocalPort();
  }
}

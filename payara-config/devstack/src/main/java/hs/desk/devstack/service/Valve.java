package hs.desk.devstack.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The door of a service that lives in our own process: passes bytes between a public port and the
 * service, and nothing at all while it is shut. Shut it looks from outside like a process under
 * SIGSTOP: connections are accepted and stay silent.
 */
public final class Valve implements Closeable {

  private final ServerSocket door = new ServerSocket();
  private final int inside;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private boolean shut;

  /**
   * @param port where clients come in
   * @param inside where the service itself listens
   */
  public Valve(String name, int port, int inside) throws IOException {
    this.inside = inside;
    door.setReuseAddress(true);
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    daemon("valve-" + name, this::accept);
  }

  public synchronized void shut() {
    shut = true;
  }

  public synchronized void open() {
    shut = false;
    notifyAll();
  }

  /** Refuses from now on, and cuts who is connected. */
  @Override
  public void close() {
    try {
      door.close();
      for (Socket socket : open) socket.close();
      open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket client = door.accept();
        open.add(client);
        daemon("valve-connection", () -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    try {
      awaitOpen();
      Socket service = new Socket(InetAddress.getLoopbackAddress(), inside);
      service.setTcpNoDelay(true);
      client.setTcpNoDelay(true);
      open.add(service);
      daemon("valve-answers", () -> pump(service, client));
      pump(client, service);
    } catch (IOException gone) {
      end(client);
    }
  }

  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[8192];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        awaitOpen();
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException gone) {
      // one side hung up; both are closed now
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private synchronized void awaitOpen() throws IOException {
    while (shut && !door.isClosed()) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted");
      }
    }
  }

  private void end(Socket socket) {
    open.remove(socket);
    try {
      socket.close();
    } catch (IOException alreadyClosed) {
      // nothing left to close
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}

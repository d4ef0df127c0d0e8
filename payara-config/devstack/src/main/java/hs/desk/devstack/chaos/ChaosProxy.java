package hs.desk.devstack.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Stands before one port of 127.0.0.1; two threads per connection. Thread-safe. */
public final class ChaosProxy implements AutoCloseable {

  private static final int BACKLOG = 200;

  private final int target;
  private final int port;
  private final RandomGenerator random;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket door;
  private Fault fault = Fault.NONE;
  private boolean over;

  /**
   * @param port where clients come in; 0: any free one
   * @param target the port of the service
   * @param seed what the jitter follows from
   */
  public ChaosProxy(int port, int target, long seed) {
    this.target = target;
    this.random = new Random(seed);
    openDoor(port);
    this.port = door.getLocalPort();
  }

  public int port() {
    return port;
  }

  /**
   * From now on, also on connections that are open; {@link Fault#NONE} mends, and lets in again.
   */
  public synchronized void suffer(Fault next) {
    fault = next;
    if (door.isClosed() && !over) openDoor(port);
    notifyAll();
  }

  /** Resets all connections; new ones are taken. */
  public void cut() {
    open.forEach(ChaosProxy::reset);
  }

  /** Resets one connection in so many, by chance. */
  public void cutOneIn(int many) {
    open.stream().filter(socket -> random.nextInt(many) == 0).forEach(ChaosProxy::reset);
  }

  /** Resets all connections and refuses new ones until it is mended. */
  public void refuse() {
    closeDoor();
    cut();
  }

  @Override
  public synchronized void close() {
    over = true;
    closeDoor();
    cut();
    notifyAll();
  }

  private void openDoor(int at) {
    try {
      ServerSocket fresh = new ServerSocket();
      fresh.setReuseAddress(true);
      fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
      door = fresh;
      daemon("chaos-door-" + target, () -> accept(fresh));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void closeDoor() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket at) {
    while (!at.isClosed()) {
      try {
        Socket client = at.accept();
        daemon("chaos-requests-" + target, () -> connect(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void connect(Socket client) {
    open.add(client);
    try {
      Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(service);
      client.setTcpNoDelay(true);
      service.setTcpNoDelay(true);
      daemon("chaos-answers-" + target, () -> pump(service, client, false));
      pump(client, service, true);
    } catch (IOException nobodyThere) {
      reset(client);
      open.remove(client);
    }
  }

  /** No protocol here closes half: the end of one direction is the end of both, a reset too. */
  private void pump(Socket from, Socket to, boolean request) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[16_384];
      for (int n; (n = in.read(buffer)) >= 0; ) {
        awaitPassage(request, from);
        out.write(buffer, 0, n);
        out.flush();
      }
      awaitPassage(request, from);
      from.close();
      to.close();
    } catch (IOException | InterruptedException gone) {
      reset(from);
      reset(to);
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void awaitPassage(boolean request, Socket from) throws InterruptedException, IOException {
    long pause;
    synchronized (this) {
      while (!fault.passes(request) && !over && !from.isClosed()) wait(100);
      pause = fault.pause(random);
    }
    if (from.isClosed()) throw new IOException("cut");
    if (pause > 0) Thread.sleep(pause);
  }

  private static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException alreadyClosed) {
      // what is closed needs no reset
    }
  }

  private static void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}

package hs.desk.server;

import hs.desk.rig.DeskClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Payara Server domain under {@code ear/target}, made by {@code payara-config/server}. */
final class ServerDomain implements AutoCloseable {

  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static final Path SCRIPTS = Path.of("../payara-config/server").toAbsolutePath();

  private final Path folder = TARGET.resolve("server");
  private final Map<String, String> environment = new TreeMap<>();
  private final int port = freePort();

  /**
   * @param services where databases, directory, mail and Redis are, as a node would be told
   */
  ServerDomain(Map<String, String> services) {
    environment.putAll(services);
    environment.put("HS_PAYARA_HOME", TARGET.resolve("servers/payara6").toString());
    environment.put("HS_DOMAIN_DIR", folder.toString());
    environment.put("HS_DOMAIN", "desk");
    environment.put("HS_ADMIN_PORT", Integer.toString(freePort()));
    environment.put("HS_HTTP_PORT", Integer.toString(port));
    environment.put("HS_ADDRESS", "127.0.0.1");
    environment.put("HS_HEAP", "1g");
    environment.put("HS_JDBC_DRIVER", TARGET.resolve("servers/mysql-connector-j.jar").toString());
    environment.put("HS_NODE_NAME", "server");
    environment.put("HS_PUBLIC_URL", app().toString());
    environment.put("HS_ORIGINS", "");
    environment.put("HS_PROXIES", "127.0.0.1");
    environment.put("HS_AUDIT_HEADS", heads().toString());
    environment.put("HS_ADMIN_PASSWORD", "only-for-this-test");
    environment.put("HS_MASTER_PASSWORD", "nor-for-another");
    delete(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** Runs all scripts, the EAR's deployment last; fails with what they said. */
  void apply(Path ear) {
    environment.put("HS_EAR", ear.toString());
    Path log = folder.resolveSibling("server-apply.log");
    ProcessBuilder apply = new ProcessBuilder(SCRIPTS.resolve("apply.sh").toString());
    apply.environment().putAll(environment);
    apply.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = apply.start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError("apply.sh does not end: " + Files.readString(log));
      }
      if (process.exitValue() != 0) {
        throw new AssertionError("apply.sh: " + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  URI app() {
    return URI.create("http://127.0.0.1:" + port + "/hsapi/");
  }

  /** Where the server keeps the audit trail's heads. */
  Path heads() {
    return folder.resolve("audit/heads");
  }

  DeskClient client() {
    return new DeskClient(app());
  }

  /** The server's process; it must run. */
  ProcessHandle process() {
    try {
      long pid = Long.parseLong(Files.readString(pidFile()).strip());
      return ProcessHandle.of(pid).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (!Files.isRegularFile(pidFile())) {
      return;
    }
    ProcessHandle server = process();
    server.destroy();
    try {
      server.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (java.util.concurrent.TimeoutException e) {
      server.destroyForcibly();
    }
    delete(pidFile());
  }

  private Path pidFile() {
    return folder.resolve("desk/config/pid");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

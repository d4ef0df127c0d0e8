package hs.desk.rig;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A desk that runs, as its {@code run.json} tells it. */
public final class RunningDesk {

  private final Path file;

  RunningDesk(Path file) {
    this.file = file;
  }

  /** The run file as it is now: a node started again has another pid. */
  public JsonNode run() {
    return Json.read(file);
  }

  public URI app() {
    return URI.create(run().get("app").asText());
  }

  public long nodePid() {
    return nodePid(1);
  }

  /**
   * The process of a node, 0 while it does not run.
   *
   * @param number counted from 1
   */
  public long nodePid(int number) {
    return run().get("nodes").get(number - 1).path("pid").asLong();
  }

  /**
   * A caller of one node, past whatever stands in front of the nodes.
   *
   * @param number counted from 1
   */
  public DeskClient node(int number) {
    return new DeskClient(URI.create(run().get("nodes").get(number - 1).get("url").asText()));
  }

  /** A caller who is nobody yet. */
  public DeskClient anonymous() {
    return new DeskClient(app());
  }

  /** A caller with a session of its own. */
  public DeskClient as(String username) {
    return anonymous().login(username);
  }

  /** Reads everything, writes nothing. */
  public Database inspect(String database) {
    return database(database, "inspect");
  }

  /** The feed's account, which writes the monitor database. */
  public Database feed() {
    return database("pms_monitor", "feed");
  }

  /** The application's own account, with no more rights than it has. */
  public Database application(String database) {
    return database(database, "app");
  }

  /** The server's own administrator, who can tamper with everything. */
  public Database superuser(String database) {
    String strategy = run().get("databases").get("strategy").get("url").asText();
    String url = strategy.replaceFirst("/strategy(?=\\?|$)", "/" + database);
    return new Database(url, "desk_admin", Secret.of(file.getParent(), "desk_admin"));
  }

  /**
   * What the server of a node has logged.
   *
   * @param number counted from 1
   */
  public Path log(int number) {
    return file.resolveSibling("logs/node-" + number + ".log");
  }

  /** Where its nodes keep the audit trail's heads. */
  public Path heads() {
    return file.resolveSibling("audit/heads");
  }

  public MailBox mail() {
    return new MailBox(URI.create(run().get("mail").asText()));
  }

  public Controls controls() {
    return new Controls(URI.create(run().get("control").asText()));
  }

  /** Of a cluster, all servers in the order of their names. */
  public List<URI> redisServers() {
    return Arrays.stream(run().get("redis").asText().split(",")).map(URI::create).toList();
  }

  /** Says something to Redis that has no client here. */
  public void redis(String command) {
    URI url = URI.create(run().get("redis").asText());
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() != '+') {
        throw new IllegalStateException("Redis refused " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Database database(String name, String account) {
    JsonNode database = run().get("databases").get(name);
    JsonNode login = database.get(account);
    return new Database(
        database.get("url").asText(), login.get("user").asText(), login.get("password").asText());
  }
}

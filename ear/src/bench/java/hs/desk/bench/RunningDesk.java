package hs.desk.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import redis.clients.jedis.Jedis;

/** A started desk, reached through what its {@code run.json} tells; or one node of it. */
final class RunningDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final Path runJson;
  private final JsonNode run;
  private final String app;

  /** Callers come in where users do: at the only node, or at what stands before several. */
  RunningDesk(Path runJson) throws IOException {
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    this.runJson = runJson;
    run = JSON.readTree(Files.readString(runJson));
    app = run.get("app").asText();
    loadDriver();
  }

  private RunningDesk(RunningDesk whole, String app) {
    http = whole.http;
    runJson = whole.runJson;
    run = whole.run;
    this.app = app;
  }

  /** The build's own virtual machine may have looked for drivers before this one was in sight. */
  private static void loadDriver() {
    try {
      Class.forName("com.mysql.cj.jdbc.Driver");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  int nodes() {
    return run.get("nodes").size();
  }

  /**
   * The same desk, where callers come in at one node.
   *
   * @param number counted from 1
   */
  RunningDesk at(int number) {
    return new RunningDesk(this, run.at("/nodes/" + (number - 1) + "/url").asText());
  }

  /** The number of the node that publishes the market's rows. */
  int publisher() throws SQLException {
    try (Connection inspect = connect("strategy", "inspect");
        Statement statement = inspect.createStatement();
        ResultSet lease = statement.executeQuery("SELECT owner FROM lease WHERE name = 'engine'")) {
      String owner = lease.next() ? String.valueOf(lease.getString(1)) : "";
      return owner.matches("node-\\d+\\..*") ? Integer.parseInt(owner.split("[-.]")[1]) : 1;
    }
  }

  HttpClient http() {
    return http;
  }

  URI uri(String path) {
    return URI.create(app + path);
  }

  URI socket(String topic) {
    return URI.create(uri("ws/" + topic + "/").toString().replaceFirst("^http", "ws"));
  }

  /** All that Redis holds is lost. */
  void wipeRedis() {
    try (Jedis redis = new Jedis(URI.create(run.get("redis").asText()))) {
      redis.flushAll();
    }
  }

  /** The node's process ends without a word; the launcher starts another. */
  void kill(int node) throws IOException, InterruptedException {
    URI kill = URI.create(run.get("control").asText() + "/nodes/" + node + "/kill");
    HttpRequest request =
        HttpRequest.newBuilder(kill).POST(HttpRequest.BodyPublishers.noBody()).build();
    int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 != 2) {
      throw new IOException(kill + ": " + status);
    }
  }

  /** Whether the node may be sent requests. */
  boolean ready(int node) throws InterruptedException {
    URI health = at(node).uri("").resolve("/health/ready");
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException down) {
      return false;
    }
  }

  /** Processor time of all nodes together, in microseconds. */
  long serverMicros() {
    long micros = 0;
    for (JsonNode node : now().get("nodes")) {
      micros += new ProcessTime(node.get("pid").asLong()).micros();
    }
    return micros;
  }

  /** A node that was started again is another process. */
  private JsonNode now() {
    try {
      return JSON.readTree(Files.readString(runJson));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long databaseMicros() {
    return new ProcessTime(run.at("/services/mariadb/pid").asLong()).micros();
  }

  /** Memory of the first node. */
  Footprint footprint() {
    URI metrics = URI.create(run.at("/nodes/0/url").asText()).resolve("/metrics");
    return new Footprint(http, run.at("/nodes/0/pid").asLong(), metrics);
  }

  Connection connect(String database, String account) throws SQLException {
    return connect(database, account, run.at("/databases/" + database + "/url").asText());
  }

  /** The same for statements that take minutes. */
  Connection patient(String database, String account) throws SQLException {
    String url = run.at("/databases/" + database + "/url").asText();
    return connect(
        database, account, url.replaceFirst("socketTimeout=\\d+", "socketTimeout=600000"));
  }

  private Connection connect(String database, String account, String url) throws SQLException {
    JsonNode who = run.at("/databases/" + database + "/" + account);
    return DriverManager.getConnection(url, who.get("user").asText(), who.get("password").asText());
  }

  /** A token of the demo user, whose password is his name. */
  String token(String user) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("username", user, "password", user));
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(uri("wsapp/api/user/login/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("log-in of " + user + ": " + answer.statusCode() + answer.body());
    }
    return JSON.readTree(answer.body()).get("token").asText();
  }

  HttpRequest get(String token, String path) {
    return request(token, path).GET().build();
  }

  HttpRequest post(String token, String path, Object body) {
    try {
      return request(token, path)
          .header("Content-Type", "application/json")
          .header("Idempotency-Key", UUID.randomUUID().toString())
          .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
          .build();
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  HttpRequest put(String token, String path) {
    return request(token, path).PUT(HttpRequest.BodyPublishers.noBody()).build();
  }

  HttpRequest delete(String token, String path) {
    return request(token, path).DELETE().build();
  }

  JsonNode json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          request.uri() + ": " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
    }
    return JSON.readTree(answer.body());
  }

  /** Bearer of a token; half a minute of patience. */
  HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(uri("wsapp/" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }
}

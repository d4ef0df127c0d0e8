package hs.desk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A started desk, reached through what its {@code run.json} tells. */
final class RunningDesk {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final JsonNode run;

  RunningDesk(Path runJson) throws IOException {
    run = JSON.readTree(Files.readString(runJson));
  }

  HttpClient http() {
    return http;
  }

  URI uri(String path) {
    return URI.create(run.get("app").asText() + path);
  }

  URI socket(String topic) {
    return URI.create(uri("ws/" + topic + "/").toString().replaceFirst("^http", "ws"));
  }

  ProcessTime node() {
    return new ProcessTime(run.at("/nodes/0/pid").asLong());
  }

  ProcessTime database() {
    return new ProcessTime(run.at("/services/mariadb/pid").asLong());
  }

  Connection connect(String database, String account) throws SQLException {
    JsonNode target = run.at("/databases/" + database);
    JsonNode who = target.get(account);
    return DriverManager.getConnection(
        target.get("url").asText(), who.get("user").asText(), who.get("password").asText());
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

  JsonNode json(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(request.uri() + ": " + answer.statusCode());
    }
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(uri("wsapp/" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }
}

package hs.desk.devstack.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The trail of a desk that {@code ./start} runs, as an account sees it that reads everything.
 *
 * @param heads null where no node has written one yet
 */
record DeskTrail(String url, String user, String password, Path heads) {

  /**
   * As {@code run.json} tells it.
   *
   * @param data the desk's data directory
   */
  static DeskTrail of(Path data) throws IOException {
    Path run = data.resolve("run.json");
    if (!Files.exists(run)) {
      throw new NoSuchFileException(run.toString(), null, "no desk runs here: give --url");
    }
    JsonNode strategy = new ObjectMapper().readTree(run.toFile()).at("/databases/strategy");
    JsonNode inspect = strategy.path("inspect");
    Path heads = data.resolve("audit").resolve("heads");
    return new DeskTrail(
        strategy.path("url").asText(),
        inspect.path("user").asText(),
        inspect.path("password").asText(),
        Files.exists(heads) ? heads : null);
  }

  @Override
  public String toString() {
    return user + " at " + url;
  }
}

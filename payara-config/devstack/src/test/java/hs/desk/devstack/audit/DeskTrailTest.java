package hs.desk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.devstack.RunInfo.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTrailTest {

  private static final String URL = "jdbc:mysql://127.0.0.1:3307/strategy";
  private static final String RUN =
      """
      {"nodes": [{"name": "node-1", "url": "http://localhost:8081/hsapi/", "pid": 7}],
       "databases": {"strategy": {"url": "%s",
         "app": {"user": "strategy_app", "password": "a"},
         "inspect": {"user": "inspect", "password": "b"}}},
       "services": {"redis": {"pid": 8}}}
      """
          .formatted(URL);

  @TempDir private Path data;

  @Test
  void theAccountThatReadsEverythingIsTakenAndTheHeadsIfThereAreAny() throws IOException {
    Files.writeString(data.resolve("run.json"), RUN);
    Login inspect = new Login("inspect", "b");
    assertThat(DeskTrail.in(data)).hasValue(new DeskTrail(URL, inspect, Optional.empty()));
    Path heads = Files.createDirectory(data.resolve("audit")).resolve("heads");
    Files.createFile(heads);
    assertThat(DeskTrail.in(data)).hasValue(new DeskTrail(URL, inspect, Optional.of(heads)));
    assertThat(DeskTrail.in(data).toString()).doesNotContain("password");
  }

  @Test
  void withoutADeskThereIsNone() {
    assertThat(DeskTrail.in(data)).isEmpty();
  }
}

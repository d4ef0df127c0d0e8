package hs.desk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTrailTest {

  private static final String RUN =
      """
      {"databases": {"strategy": {"url": "jdbc:mysql://127.0.0.1:3307/strategy",
        "app": {"user": "strategy_app", "password": "a"},
        "inspect": {"user": "inspect", "password": "b"}}}}
      """;

  @TempDir private Path data;

  @Test
  void theAccountThatReadsEverythingIsTakenAndTheHeadsIfThereAreAny() throws IOException {
    Files.writeString(data.resolve("run.json"), RUN);
    String url = "jdbc:mysql://127.0.0.1:3307/strategy";
    assertThat(DeskTrail.of(data)).isEqualTo(new DeskTrail(url, "inspect", "b", null));
    Path heads = Files.createDirectory(data.resolve("audit")).resolve("heads");
    Files.createFile(heads);
    assertThat(DeskTrail.of(data)).isEqualTo(new DeskTrail(url, "inspect", "b", heads));
  }

  @Test
  void withoutADeskTheDatabaseMustBeNamed() {
    assertThatThrownBy(() -> DeskTrail.of(data))
        .hasMessageEndingWith("run.json: no desk runs here: give --url");
  }
}

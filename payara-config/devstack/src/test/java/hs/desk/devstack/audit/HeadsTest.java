package hs.desk.devstack.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @TempDir private Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("heads"), List.of(lines));
  }

  @Test
  void theFirstOfTwoHeadsOfOneNumberCounts() throws IOException {
    Path file =
        file(
            "2026-11-24T01:00:00Z 1 7 " + A,
            "2026-11-24T01:00:01Z 1 7 " + B,
            "2026-11-24T01:01:00Z 1 9 " + B);
    assertThat(Heads.read(file)).isEqualTo(Map.of(7L, A, 9L, B));
  }

  @Test
  void aLineThatWasCutOffIsNone() throws IOException {
    Path file = file("2026-11-24T01:00:00Z 1 7 " + A, "2026-11-24T01:01:00Z 1 9 bbb");
    assertThat(Heads.read(file)).isEqualTo(Map.of(7L, A));
  }

  @Test
  void aFileWithoutHeadsProvesNothingAndSaysSo() throws IOException {
    assertThat(Heads.read(null)).isEmpty();
    Path file = file("nothing");
    assertThatThrownBy(() -> Heads.read(file)).hasMessageContaining("no head");
    assertThatThrownBy(() -> Heads.read(folder.resolve("none")))
        .isInstanceOf(UncheckedIOException.class);
  }
}

package hs.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hs.desk.rig.RunningDesk;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The file of heads that the desk's own nodes write. */
class HeadsIT {

  /** A node looks once a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningDesk desk = Suite.desk();

  @Test
  void whatTheNodesWroteProvesTheTrailAndNamesACutEnd() throws IOException {
    for (int i = 0; i < 3; i++) {
      desk.as("viewer1");
    }
    await().atMost(PATIENCE).until(() -> newest() > 1);
    long kept = newest();
    assertThat(TrailCopy.verify(desk.inspect("strategy"), "--heads", desk.heads()))
        .startsWith("0 OK: ");
    TrailCopy trail = new TrailCopy(desk, "audit_heads");
    try {
      trail.takeLive();
      trail.cutAfter(kept - 1);
      assertThat(trail.verify()).startsWith("0 OK: ").endsWith("up to seq " + (kept - 1));
      assertThat(trail.verify("--heads", desk.heads()))
          .startsWith("1 BROKEN at seq " + kept + ": the trail is cut off");
    } finally {
      trail.drop();
    }
  }

  /** The last number that was kept; 0 for none. */
  private long newest() throws IOException {
    Path file = desk.heads();
    return Files.exists(file)
        ? Files.readAllLines(file).stream()
            .mapToLong(line -> Long.parseLong(line.split(" ")[2]))
            .max()
            .orElse(0)
        : 0;
  }
}

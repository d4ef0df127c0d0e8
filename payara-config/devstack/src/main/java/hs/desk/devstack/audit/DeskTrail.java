package hs.desk.devstack.audit;

import hs.desk.devstack.RunInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The trail of a desk that {@code ./start} runs, as an account sees it that reads everything.
 *
 * @param heads empty where no node has written one yet
 */
record DeskTrail(String url, RunInfo.Login inspect, Optional<Path> heads) {

  /**
   * Of the desk that runs now; empty where none does.
   *
   * @param data its data directory
   */
  static Optional<DeskTrail> in(Path data) {
    return RunInfo.read(data.resolve("run.json"))
        .map(run -> run.databases().get("strategy"))
        .map(strategy -> new DeskTrail(strategy.url(), strategy.inspect(), heads(data)));
  }

  private static Optional<Path> heads(Path data) {
    return Optional.of(data.resolve("audit").resolve("heads")).filter(Files::exists);
  }
}

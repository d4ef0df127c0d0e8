package hs.desk.devstack.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a node is made of, as the build leaves it. */
public record Distribution(Path micro, Path driver, Path war, Path bootCommands, Path logging) {

  /**
   * The parts under the root of the project; refuses with the first that is missing.
   *
   * @param war null: the one the build leaves
   */
  public static Distribution of(Path root, Path war) {
    Path server = root.resolve("payara-config/devstack/target/server");
    Path micro = root.resolve("payara-config/micro");
    return new Distribution(
        present(server.resolve("payara-micro.jar")),
        present(server.resolve("mysql-connector-j.jar")),
        present(war == null ? root.resolve("web/target/hs-desk.war") : war),
        present(micro.resolve("preboot.asadmin")),
        present(micro.resolve("logging.properties")));
  }

  /** The same with a copy of the WAR: a build while the desk runs must not reach its node. */
  public Distribution withCopyIn(Path folder) {
    try {
      Files.createDirectories(folder);
      Path copy = folder.resolve("hs-desk.war");
      Files.copy(war, copy, StandardCopyOption.REPLACE_EXISTING);
      return new Distribution(micro, driver, copy, bootCommands, logging);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy " + war + " to " + folder, e);
    }
  }

  private static Path present(Path file) {
    if (Files.isRegularFile(file)) return file;
    throw new IllegalStateException(file + " is missing: run mvn package first");
  }
}

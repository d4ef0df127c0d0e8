package hs.desk.rig;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Passwords that {@code run.json} does not tell. */
final class Secret {

  private Secret() {}

  /**
   * @param home the data directory of the desk
   */
  static String of(Path home, String account) {
    Properties secrets = new Properties();
    try (Reader file = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(account);
  }
}

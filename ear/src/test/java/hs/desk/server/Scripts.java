package hs.desk.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The steps of {@code payara-config/server}, with an asadmin that only writes down what it is told.
 */
final class Scripts {

  private static final Path SCRIPTS = Path.of("../payara-config/server").toAbsolutePath();
  private static final String ASADMIN =
      """
      #!/bin/sh
      home=$(cd "$(dirname "$0")/.." && pwd)
      env | grep '^HS_' >>"$home/leaked"
      while [ $# -gt 0 ]; do
        case "$1" in
          list-domains) cat "$home/state" 2>/dev/null || echo "desk not running" ;;
          create-domain) echo create >>"$home/acts" ;;
          start-domain) echo start >>"$home/acts"; echo "desk running" >"$home/state" ;;
          stop-domain) echo stop >>"$home/acts"; rm "$home/state" ;;
          --file) cat "$2" >"$home/commands" ;;
          --passwordfile) secret=$(sed -n 's/^AS_ADMIN_ALIASPASSWORD=//p' "$2") ;;
          list-password-aliases) cut -d ' ' -f 2 "$home/aliases" 2>/dev/null ;;
          *-password-alias) echo "$1 $2 $secret" >>"$home/aliases" ;;
        esac
        shift
      done
      echo "Command multimode executed successfully."
      """;

  private final Path home;
  private final Map<String, String> settings = new TreeMap<>();

  /**
   * @param home empty
   */
  Scripts(Path home) throws IOException {
    this.home = home;
    Path program = Files.createDirectories(home.resolve("bin")).resolve("asadmin");
    Files.writeString(program, ASADMIN);
    program.toFile().setExecutable(true);
    set("HS_PAYARA_HOME", home.toString());
    set("HS_DOMAIN_DIR", home.resolve("domains").toString());
    set("HS_DOMAIN", "desk");
    set("HS_ADMIN_PORT", "1");
    set("HS_ADMIN_PASSWORD", "secret");
    set("HS_MASTER_PASSWORD", "secret");
  }

  /**
   * @param value null: not given
   */
  void set(String name, String value) {
    settings.put(name, value);
  }

  /** Runs one step; what it printed when it failed, empty when it did not. */
  String run(String step) {
    ProcessBuilder script = new ProcessBuilder(SCRIPTS.resolve(step).toString());
    settings.forEach(
        (name, value) -> {
          if (value != null) {
            script.environment().put(name, value);
          }
        });
    Path log = home.resolve("log");
    try {
      Process process = script.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      boolean over = process.waitFor(1, TimeUnit.MINUTES);
      return over && process.exitValue() == 0 ? "" : "failed: " + Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The file of the domain, written by the test as a server would. */
  Path domain(String file) throws IOException {
    Path path = home.resolve("domains/desk").resolve(file);
    Files.createDirectories(path.getParent());
    return path;
  }

  /** What was done to the domain so far: create, start, stop. */
  List<String> acts() throws IOException {
    return lines("acts");
  }

  /** The last commands that were given to the server. */
  List<String> commands() throws IOException {
    return lines("commands");
  }

  /** How the aliases were kept so far: the command, the alias and its password. */
  List<String> aliases() throws IOException {
    return lines("aliases");
  }

  /** Settings that an asadmin found in its environment. */
  List<String> leaked() throws IOException {
    return lines("leaked");
  }

  private List<String> lines(String file) throws IOException {
    Path path = home.resolve(file);
    return Files.exists(path) ? Files.readAllLines(path) : List.of();
  }
}

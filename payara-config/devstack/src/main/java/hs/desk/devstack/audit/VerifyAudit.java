package hs.desk.devstack.audit;

import hs.desk.event.ChainCheck;
import hs.desk.event.ChainCheck.Fault;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code verify-audit}: 0 when the trail is whole, 1 when it is not, 2 when unknown.
 */
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    description = "Proves that the audit trail is what was written; names the first bad number.")
public final class VerifyAudit implements Callable<Integer> {

  private static final int BROKEN = 1;

  @Option(names = "--url", required = true, description = "JDBC URL of the strategy database.")
  private String url;

  @Option(names = "--user", required = true, description = "An account that may read it.")
  private String user;

  @Option(
      names = "--password",
      hidden = true,
      defaultValue = "${env:HS_AUDIT_PASSWORD}",
      description = "From the environment, HS_AUDIT_PASSWORD.")
  private String password;

  @Option(names = "--heads", description = "The file of heads, as hs.audit.heads names it.")
  private Path heads;

  @Option(
      names = "--archive-before",
      description = "Then archives all before that day (UTC); the account must be the migrations'.")
  private LocalDate before;

  @Option(names = "--archive", description = "Folder of the archive's files.")
  private Path folder;

  @Option(names = "--archived", description = "Checks this file of the archive instead.")
  private Path archived;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new VerifyAudit()).execute(arguments));
  }

  @Override
  public Integer call() throws SQLException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      if (archived != null) {
        return say(out, Filed.check(connection, archived));
      }
      ChainCheck check = new Trail(connection).check(Heads.read(heads));
      int result = say(out, check);
      if (result == 0 && before != null) {
        connection.setAutoCommit(true);
        Path file = new Retention(connection, folder).archiveBefore(before);
        out.println(file == null ? "nothing to archive" : "archived to " + file);
      }
      return result;
    }
  }

  private static int say(PrintWriter out, ChainCheck check) {
    Optional<Fault> fault = check.fault();
    if (fault.isPresent()) {
      out.printf("BROKEN at seq %d: %s%n", fault.get().seq(), fault.get().why());
      return BROKEN;
    }
    out.printf("OK: %d events, up to seq %d%n", check.checked(), check.last());
    return 0;
  }
}

package hs.desk.devstack.audit;

import hs.desk.devstack.DeskOptions;
import hs.desk.devstack.audit.Proof.Finding;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code verify-audit}: 0 when the trail is whole, 1 when it is not, 2 when it could
 * not be looked at, 3 when what was looked at is whole and a part that is archived was not.
 */
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = VerifyAudit.UNKNOWN,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the trail is whole",
      "1:it is not",
      "2:it could not be looked at",
      "3:whole as far as it was looked at; what is archived was not"
    },
    description = "Proves that the audit trail is what was written; names the first bad number.")
public final class VerifyAudit implements Callable<Integer> {

  /**
   * Longer than the pools' patience, which a URL may bring: a query over a long trail takes time.
   */
  private static final int PATIENCE_MILLIS = 600_000;

  static final int BROKEN = 1;
  static final int UNKNOWN = 2;
  static final int PART = 3;

  @Option(
      names = "--url",
      description = "JDBC URL of the strategy database; left out: the one of the desk of ./start.")
  private String url;

  @Option(names = "--user", description = "An account that may read it.")
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
      names = "--archive",
      description = "Folder of the archive's files: they are proved too, from the first on.")
  private Path folder;

  @Option(
      names = "--archive-before",
      description = "Then archives all before that day (UTC); the account must be the migrations'.")
  private LocalDate before;

  @Option(
      names = "--slice",
      defaultValue = "100000",
      description = "Most events in one file of the archive; left out: ${DEFAULT-VALUE}.")
  private int slice;

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new VerifyAudit())
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  command.getErr().println("verify-audit: " + failure.getMessage());
                  return UNKNOWN;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws SQLException, IOException {
    if (before != null && folder == null) {
      throw new ParameterException(spec.commandLine(), "--archive-before needs --archive");
    }
    if (slice < 1) {
      throw new ParameterException(spec.commandLine(), "--slice must be at least 1");
    }
    if (url == null) {
      takeDeskOfThisFolder();
    } else if (user == null) {
      throw new ParameterException(spec.commandLine(), "--url needs --user");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
      int result = say(out, new Proof(connection, Heads.read(heads), folder).find());
      if (result == 0 && before != null) {
        new Retention(connection, folder, slice).archiveBefore(before, anchor -> say(out, anchor));
      }
      return result;
    }
  }

  /** What {@code ./start} has written; what is given on the command line goes before it. */
  private void takeDeskOfThisFolder() {
    Path data = new DeskOptions().root().resolve(".desk");
    DeskTrail desk =
        DeskTrail.in(data)
            .orElseThrow(
                () -> new IllegalStateException("no desk runs in " + data + ": give --url"));
    url = desk.url();
    if (user == null) {
      user = desk.inspect().user();
      password = desk.inspect().password();
    }
    heads = heads == null ? desk.heads().orElse(null) : heads;
    if (heads == null) {
      String unseen = "verify-audit: no heads are kept here; an end that was cut off is not seen";
      spec.commandLine().getErr().println(unseen);
    }
  }

  private static void say(PrintWriter out, Anchor anchor) {
    out.printf("archived seq %d to %d to %s%n", anchor.from(), anchor.until(), anchor.file());
    out.flush();
  }

  private static int say(PrintWriter out, Finding finding) {
    ChainCheck check = finding.check();
    Optional<Fault> fault = check.fault();
    if (fault.isPresent()) {
      out.printf("BROKEN at seq %d: %s%n", fault.get().seq(), fault.get().why());
      return BROKEN;
    }
    if (finding.unproved() > 0) {
      out.printf(
          "PART: %d events, up to seq %d, are whole; NOT PROVED: seq 1 to %d, which are archived."
              + " Name their folder with --archive%n",
          check.checked(), check.last(), finding.unproved());
      return PART;
    }
    out.printf("OK: %d events, up to seq %d%n", check.checked(), check.last());
    return 0;
  }
}

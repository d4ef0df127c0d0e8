package hs.desk.devstack;

import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * What {@code ./start} runs: brings the desk up, says where it is, stays until it is told to go.
 */
@Command(
    name = "./start",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Starts HS Desk on this machine with everything it needs; Ctrl-C stops it.")
public final class Start implements Callable<Integer> {

  @Mixin private DeskOptions options;

  /** Ends with 0 when told to go, 1 when the desk cannot start, 2 when the options are wrong. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Start()).execute(arguments));
  }

  @Override
  public Integer call() throws InterruptedException {
    Progress progress = Progress.to(System.out);
    Desk desk = new Desk(options, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(desk, progress), "end"));
    try {
      desk.up();
    } catch (RuntimeException e) {
      if (!desk.isClosed()) System.err.println("HS Desk cannot start: " + sentence(e));
      return 1;
    }
    greet(desk.runInfo(), progress);
    new CountDownLatch(1).await();
    return 0;
  }

  private static String sentence(RuntimeException e) {
    return e instanceof IllegalStateException || e instanceof UncheckedIOException
        ? e.getMessage()
        : e.toString();
  }

  private static void end(Desk desk, Progress progress) {
    boolean ran = desk.isReady();
    desk.close();
    if (ran) progress.say("HS Desk has stopped.");
  }

  private void greet(RunInfo run, Progress progress) {
    System.out.printf(
        """

          HS Desk is ready after %.1f s.

            desk    %s
            mail    %s
            data    %s   (where everything is: run.json)

            users   manager1 manager2 trader1 trader2 risk1 viewer1 admin1
                    password = user name

          Ctrl-C stops all of it.

        """,
        progress.seconds(), run.app(), run.mail(), options.data());
  }
}

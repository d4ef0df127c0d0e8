package hs.desk.devstack;

import java.io.PrintStream;
import java.util.Locale;

/** Says what is being done and how long it took. Thread-safe: services start side by side. */
public final class Progress {

  private final PrintStream out;
  private final boolean quiet;
  private final long begin = System.nanoTime();

  private Progress(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  /** For people. */
  public static Progress to(PrintStream out) {
    return new Progress(out, false);
  }

  /** For tests. */
  public static Progress silent() {
    return new Progress(System.out, true);
  }

  /** Does it, and says so when it is done. */
  public void step(String what, Runnable work) {
    long start = System.nanoTime();
    work.run();
    say("%-46s %5.1f s".formatted(what, seconds(start)));
  }

  /** One line with the time since the start. */
  public void say(String line) {
    if (!quiet) out.printf(Locale.ROOT, "  %6.1f s  %s%n", seconds(begin), line);
  }

  public double seconds() {
    return seconds(begin);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}

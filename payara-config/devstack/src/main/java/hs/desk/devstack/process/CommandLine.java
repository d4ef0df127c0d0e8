package hs.desk.devstack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of a running process. */
public final class CommandLine {

  private CommandLine() {}

  /** Its words separated by blanks; empty when the process is gone or not ours to see. */
  public static String of(long pid) {
    Path cmdline = Path.of("/proc", Long.toString(pid), "cmdline");
    try {
      // ProcessHandle.info() cuts long command lines at 4096 characters
      if (Files.isReadable(cmdline))
        return new String(Files.readAllBytes(cmdline), StandardCharsets.UTF_8).replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
    return ProcessHandle.of(pid).flatMap(p -> p.info().commandLine()).orElse("");
  }
}

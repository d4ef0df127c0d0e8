package hs.desk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Processor time of one process, user and system, from {@code /proc}. Linux only. */
record ProcessTime(long pid) {

  /** Microseconds in one clock tick: Linux reports 100 ticks a second to user space. */
  private static final long MICROS_PER_TICK = 10_000;

  /** Fields of {@code stat} counted after the command's closing bracket: state is 0. */
  private static final int UTIME = 11;

  private static final int STIME = 12;

  long micros() {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) * MICROS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

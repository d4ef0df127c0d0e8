package hs.desk.devstack;

import hs.desk.devstack.process.PidFile;
import hs.desk.devstack.process.Software;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data directory of a desk; one launcher at a time works in it. */
final class Home implements AutoCloseable {

  private static final long DISK_MIB = 1024;
  private static final Set<String> KEPT = Set.of("software", "launcher", "lock", "logs");

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes the directory for this launcher, and ends what a killed one left running in it. */
  static Home take(Path folder, boolean fresh) {
    Home home = lock(folder);
    try {
      home.endLeftovers();
      Files.deleteIfExists(home.runJson());
      if (fresh || Files.exists(home.unfinished())) home.empty();
      if (!Files.exists(folder.resolve("mariadb"))) Files.createFile(home.unfinished());
      return home;
    } catch (IOException e) {
      home.close();
      throw new IllegalStateException("cannot prepare " + folder + ": " + e.getMessage(), e);
    }
  }

  /** The first start has loaded all: until this is said, the next start begins anew. */
  void finished() {
    try {
      Files.deleteIfExists(unfinished());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There while a first start is making the data; half-made data mend no other way. */
  private Path unfinished() {
    return folder.resolve("first-start");
  }

  Path folder() {
    return folder;
  }

  Path runJson() {
    return folder.resolve("run.json");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(runJson());
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Home lock(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      long free = Files.getFileStore(folder).getUsableSpace() >> 20;
      if (free < DISK_MIB)
        throw new IllegalStateException(
            "%s has %d MiB left on its disk, %d are needed.".formatted(folder, free, DISK_MIB));
      return new Home(folder, channel(folder.resolve("lock")));
    } catch (IOException e) {
      throw new IllegalStateException("cannot use " + folder + ": " + e, e);
    }
  }

  private static FileChannel channel(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!tryLock(channel)) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new IllegalStateException(
          "HS Desk already runs from %s (pid %s).".formatted(file.getParent(), holder));
    }
    String pid = Long.toString(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
    return channel;
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException inThisProcess) {
      return false;
    }
  }

  private void endLeftovers() throws IOException {
    Path run = folder.resolve("run");
    if (!Files.isDirectory(run)) return;
    List<Path> pidFiles;
    try (Stream<Path> files = Files.list(run)) {
      pidFiles = files.filter(file -> file.toString().endsWith(".pid")).toList();
    }
    for (Path file : pidFiles) new PidFile(file, folder.toString()).endLeftover();
  }

  private void empty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList())
        if (!KEPT.contains(file.getFileName().toString())) Software.delete(file);
    }
  }
}

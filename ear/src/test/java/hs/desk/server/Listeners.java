package hs.desk.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Addresses at which a process listens, as Linux tells them in {@code /proc}. */
final class Listeners {

  private static final String LISTEN = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private Listeners() {}

  /** Hexadecimal {@code address:port} of each TCP listener. */
  static List<String> of(long pid) throws IOException {
    Set<String> sockets = sockets(Path.of("/proc", Long.toString(pid), "fd"));
    List<String> found = new ArrayList<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] fields = line.strip().split("\\s+");
        if (LISTEN.equals(fields[STATE]) && sockets.contains(fields[INODE])) {
          found.add(fields[LOCAL_ADDRESS]);
        }
      }
    }
    return found;
  }

  /** 127.0.0.1, ::1 and ::ffff:127.0.0.1, in the kernel's byte order. */
  static boolean isLoopback(String listener) {
    String address = listener.substring(0, listener.indexOf(':'));
    return address.endsWith("0100007F") || address.equals("00000000000000000000000001000000");
  }

  private static Set<String> sockets(Path descriptors) throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(descriptors)) {
      for (Path file : files.toList()) {
        if (Files.isSymbolicLink(file)) {
          String target = Files.readSymbolicLink(file).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        }
      }
    }
    return inodes;
  }
}

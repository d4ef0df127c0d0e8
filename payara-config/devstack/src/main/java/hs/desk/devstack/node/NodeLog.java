package hs.desk.devstack.node;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the node logs while it starts: Payara Micro lives on when the application does not deploy.
 */
final class NodeLog {

  private static final Pattern REFUSAL =
      Pattern.compile("Exception while deploying the app \\[[^]]*] : (.*?)(?:\\\\n|\"[,}])");

  /** The server's last word when it has deployed what it was given. */
  private static final Pattern SERVES = Pattern.compile("Payara Micro [^\"]{0,60}ready in ");

  private final Path file;
  private long read;
  private String refusal;
  private boolean serves;

  private NodeLog(Path file, long read) {
    this.file = file;
    this.read = read;
  }

  /** Looks at what is written from now on. */
  static NodeLog fromHere(Path file) {
    try {
      return new NodeLog(file, Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException e) {
      return new NodeLog(file, 0);
    }
  }

  /** Why the application was refused; empty as long as it was not. */
  synchronized Optional<String> refusal() {
    look();
    return Optional.ofNullable(refusal);
  }

  /** Whether the server says that it has started with all that it deploys. */
  synchronized boolean serves() {
    look();
    return serves;
  }

  private void look() {
    if (refusal != null) return;
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      byte[] fresh = new byte[(int) Math.min(1 << 20, Math.max(0, log.length() - read))];
      log.seek(read);
      log.readFully(fresh);
      String text = new String(fresh, StandardCharsets.UTF_8);
      Matcher found = REFUSAL.matcher(text);
      if (found.find()) refusal = found.group(1);
      serves |= SERVES.matcher(text).find();
      int lines = text.lastIndexOf('\n') + 1;
      read += text.substring(0, lines).getBytes(StandardCharsets.UTF_8).length;
    } catch (IOException notYet) {
      // there is no log as long as the process has not begun to write
    }
  }
}

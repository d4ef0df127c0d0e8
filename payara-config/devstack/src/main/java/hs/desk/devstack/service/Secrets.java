package hs.desk.devstack.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords of one data directory: random, made when first asked for, kept in a private file. */
public final class Secrets {

  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final Properties known = new Properties();

  /** Reads the file, if there is one. */
  public Secrets(Path file) {
    this.file = file;
    if (!Files.exists(file)) return;
    try (Reader reader = Files.newBufferedReader(file)) {
      known.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The password of an account: 32 hex digits, the same on every start. */
  public synchronized String of(String account) {
    String secret = known.getProperty(account);
    if (secret != null) return secret;
    known.setProperty(account, random());
    save();
    return known.getProperty(account);
  }

  /** A password of which no note is made here: 32 hex digits. */
  public static String random() {
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private void save() {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        known.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package hs.desk.devstack.front;

import hs.desk.devstack.service.Secrets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A certificate for localhost that nobody else trusts, and its key; made once. */
record Certificate(Path certificate, Path key) {

  private static final String ALIAS = "desk";

  /** The variable in which keytool finds the password: arguments are seen by everybody. */
  private static final String PASSWORD = "STORE_PASSWORD";

  static Certificate in(Path folder) {
    Certificate made = new Certificate(folder.resolve("tls.crt"), folder.resolve("tls.key"));
    if (!Files.exists(made.key)) made.make(folder.resolve("tls.p12"));
    return made;
  }

  private void make(Path store) {
    try {
      Files.createDirectories(store.getParent());
      Files.deleteIfExists(store);
      String password = Secrets.random();
      generate(store, password);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, password.toCharArray());
      }
      write(certificate, "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
      byte[] secret = keys.getKey(ALIAS, password.toCharArray()).getEncoded();
      write(key, "PRIVATE KEY", secret);
      Files.delete(store);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make a certificate: " + e.getMessage(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a certificate: " + e.getMessage(), e);
    }
  }

  private static void generate(Path store, String password) throws IOException {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command =
        List.of(
            keytool,
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1",
            "-validity",
            "825",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass:env",
            PASSWORD);
    ProcessBuilder keys =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    keys.environment().put(PASSWORD, password);
    await(keys.start());
  }

  private static void await(Process process) throws IOException {
    try {
      if (process.waitFor() != 0) throw new IOException("keytool refused");
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static void write(Path file, String what, byte[] der) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what));
  }
}

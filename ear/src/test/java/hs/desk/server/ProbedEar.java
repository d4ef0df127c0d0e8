package hs.desk.server;

import hs.desk.probe.Laziness;
import hs.desk.probe.LazinessProbe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The EAR with one more web module, which looks at the entities where they are deployed. */
final class ProbedEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String MODULE =
      "<module><web><web-uri>probe.war</web-uri><context-root>/probe</context-root></web></module>";

  private ProbedEar() {}

  static Path of(Path ear) throws IOException {
    Path probed = ear.resolveSibling("hs-desk-probed.ear");
    try (ZipFile from = new ZipFile(ear.toFile());
        OutputStream file = Files.newOutputStream(probed);
        ZipOutputStream to = new ZipOutputStream(file)) {
      for (ZipEntry entry : from.stream().toList()) {
        byte[] content = from.getInputStream(entry).readAllBytes();
        put(to, entry.getName(), DESCRIPTOR.equals(entry.getName()) ? more(content) : content);
      }
      put(to, "probe.war", war());
    }
    return probed;
  }

  private static byte[] more(byte[] descriptor) {
    return new String(descriptor, StandardCharsets.UTF_8)
        .replace("<library-directory>", MODULE + "<library-directory>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] war() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream war = new ZipOutputStream(bytes)) {
      for (Class<?> type : List.of(LazinessProbe.class, Laziness.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
          put(war, "WEB-INF/classes/" + name, code.readAllBytes());
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

package hs.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Rule 4: the EAR as the build leaves it. */
class EarContentIT {

  private static final Path EAR = Path.of("target", "hs-desk.ear");

  @Test
  void earHoldsItsThreeLayers() throws IOException {
    List<String> names = names();
    assertThat(names).anyMatch(name -> name.matches("lib/.*hs-desk-domain.*\\.jar"));
    assertThat(names).anyMatch(name -> name.matches("[^/]*hs-desk-ejb.*\\.jar"));
    assertThat(names).anyMatch(name -> name.matches("[^/]*hs-desk-web.*\\.war"));
  }

  @Test
  void descriptorNamesTheContextRoot() throws IOException {
    String descriptor = new String(read("META-INF/application.xml"), StandardCharsets.UTF_8);
    assertThat(descriptor)
        .contains("<context-root>/hsapi</context-root>")
        .contains("<library-directory>lib</library-directory>");
  }

  @Test
  void warBringsNoLibraryOfItsOwn() throws IOException {
    String war = names().stream().filter(name -> name.endsWith(".war")).findFirst().orElseThrow();
    List<String> jars = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(read(war)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          jars.add(entry.getName());
        }
      }
    }
    assertThat(jars).isEmpty();
  }

  @Test
  void serversOwnLibrariesAreNotShipped() throws IOException {
    assertThat(names())
        .noneMatch(name -> name.contains("jackson"))
        .noneMatch(name -> name.contains("org.eclipse.persistence"))
        .noneMatch(name -> name.contains("jakarta."))
        .noneMatch(name -> name.contains("tyrus"))
        .noneMatch(name -> name.contains("mysql-connector"));
  }

  @Test
  void devstackAndTestLibrariesAreNotShipped() throws IOException {
    assertThat(names())
        .noneMatch(name -> name.contains("devstack"))
        .noneMatch(name -> name.contains("greenmail"))
        .noneMatch(name -> name.contains("arquillian"))
        .noneMatch(name -> name.contains("junit"));
  }

  private static List<String> names() throws IOException {
    try (ZipFile ear = new ZipFile(EAR.toFile())) {
      return ear.stream().map(ZipEntry::getName).toList();
    }
  }

  private static byte[] read(String name) throws IOException {
    try (ZipFile ear = new ZipFile(EAR.toFile())) {
      return ear.getInputStream(ear.getEntry(name)).readAllBytes();
    }
  }
}

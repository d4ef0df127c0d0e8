package hs.desk.devstack.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootCommandsTest {

  @TempDir Path folder;

  @Test
  void escapesWhatItPutsInAndLeavesTheRestToPayara() throws IOException {
    Path file = write("directory=${URL}:password=${ENV=SECRET}", Map.of("URL", "ldap://h:389"));
    assertThat(file).hasContent("directory=ldap\\://h\\:389:password=${ENV=SECRET}");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatThrownBy(() -> write("directory=${URL}", Map.of())).hasMessageContaining("${URL}");
  }

  private Path write(String template, Map<String, String> environment) throws IOException {
    Path source = Files.writeString(folder.resolve("template"), template);
    Path file = folder.resolve("boot");
    new BootCommands(source).write(file, environment);
    return file;
  }
}

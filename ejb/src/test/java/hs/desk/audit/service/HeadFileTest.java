package hs.desk.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTest {

  private static final String HASH = "a".repeat(64);

  @TempDir private Path folder;

  @Test
  void twoNodesAddToOneFileAndNeitherSaysTheSameTwice() throws IOException {
    Path file = folder.resolve("audit/heads");
    HeadFile one = new HeadFile(file);
    HeadFile other = new HeadFile(file);
    one.note(1, 7, HASH);
    one.note(1, 7, HASH);
    other.note(1, 7, HASH);
    one.note(1, 9, HASH);
    assertThat(Files.readAllLines(file))
        .allMatch(line -> line.matches("2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ 1 [79] a{64}"))
        .extracting(line -> line.split(" ")[2])
        .containsExactly("7", "7", "9");
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenNextTime() throws IOException {
    Path file = folder.resolve("heads");
    HeadFile heads = new HeadFile(file);
    Files.createDirectory(file);
    assertThatThrownBy(() -> heads.note(1, 7, HASH)).isInstanceOf(IOException.class);
    Files.delete(file);
    heads.note(1, 7, HASH);
    assertThat(Files.readString(file)).contains(" 1 7 ");
  }
}

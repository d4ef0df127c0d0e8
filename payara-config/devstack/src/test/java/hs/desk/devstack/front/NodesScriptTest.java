package hs.desk.devstack.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code payara-config/nginx/nodes.sh} writes down. */
class NodesScriptTest {

  private static final Path SCRIPT =
      Path.of("..", "nginx", "nodes.sh").toAbsolutePath().normalize();

  @TempDir Path machine;
  private Path folder;

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(machine.resolve("hs desk"));
    Files.createFile(folder.resolve("errors.conf"));
  }

  @Test
  void eachChoiceOfThoseThatAreOutHasItsGroup() throws Exception {
    assertThat(run(folder.toString(), "10.0.0.11:8080", "10.0.0.12:8080")).isZero();
    assertThat(groups()).containsExactly("", "1", "2", "12");
    assertThat(read("nodes.conf"))
        .contains(
            "upstream hs_desk_1 {\n  server 10.0.0.12:8080 max_fails=1 fail_timeout=1s;\n  keep")
        .contains("upstream hs_desk_12 {\n  server 10.0.0.12:8080 down;\n");
    assertThat(read("out.conf"))
        .contains("if (-f \"" + folder + "/out/10.0.0.11:8080\") {\n  set $hs_out \"${hs_out}1\";");
  }

  @Test
  void nineNodesAreTheMost() throws Exception {
    assertThat(run(folder.toString(), nodes(9))).isZero();
    assertThat(groups()).hasSize(512).doesNotHaveDuplicates().contains("123456789");
    assertThat(run(folder.toString(), nodes(10))).isEqualTo(2);
    assertThat(groups()).as("as they were").hasSize(512);
  }

  /** nginx looks from another folder; its workers are somebody else. */
  @Test
  void marksAreFoundByWhoeverLooks() throws Exception {
    assertThat(run("hs desk", "n:1")).isZero();
    assertThat(read("out.conf")).contains("\"" + folder.toRealPath() + "/out/n:1\"");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  void whatIsOutStaysOutUnderItsNameWhenTheListChanges() throws Exception {
    run(folder.toString(), nodes(3));
    Path mark = Files.createFile(folder.resolve("out").resolve("n:2"));
    assertThat(run(folder.toString(), "n:2", "n:3")).isZero();
    assertThat(mark).exists();
    assertThat(read("out.conf")).contains("/out/n:2\") {\n  set $hs_out \"${hs_out}1\";");
    assertThat(groups()).containsExactly("", "1", "2", "12");
  }

  @Test
  void aForgottenFolderIsRefused() throws Exception {
    assertThat(run("n:1", "n:2")).isEqualTo(2);
    assertThat(run(folder.toString())).isEqualTo(2);
    assertThat(machine).isDirectoryNotContaining("glob:**n:1");
  }

  private List<String> groups() throws Exception {
    return Pattern.compile("upstream hs_desk_(\\d*) ")
        .matcher(read("nodes.conf"))
        .results()
        .map(group -> group.group(1))
        .toList();
  }

  private String read(String file) throws Exception {
    return Files.readString(folder.resolve(file));
  }

  private static String[] nodes(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "n:" + i).toArray(String[]::new);
  }

  /** Under a mask that hides what it makes; answers the exit code. */
  private int run(String folder, String... nodes) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"));
    command.addAll(List.of("/bin/sh", SCRIPT.toString(), folder));
    command.addAll(List.of(nodes));
    return new ProcessBuilder(command)
        .directory(machine.toFile())
        .redirectErrorStream(true)
        .redirectOutput(machine.resolve("told").toFile())
        .start()
        .waitFor();
  }
}

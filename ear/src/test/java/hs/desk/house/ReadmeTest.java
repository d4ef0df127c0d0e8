package hs.desk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README names is there, and what it must name it names. */
class ReadmeTest {

  private static final Path TOP = Path.of("..");
  private static final Pattern KEY_IN_CODE =
      Pattern.compile("@ConfigProperty\\(\\s*name = \"(hs\\.[^\"]+)\"");
  private static final Pattern KEY_IN_TABLE = Pattern.compile("(?m)^\\| `(hs\\.[^`]+)` \\|");
  private static final Pattern KEY_IN_SCRIPT = Pattern.compile("(?m)^(hs\\.\\S+)$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)\\)");

  @Test
  void describesEveryConfigurationKeyAndNoOther() {
    Set<String> read = new TreeSet<>();
    for (String module : Set.of("ejb", "web")) {
      sources(TOP.resolve(module).resolve("src/main/java"))
          .forEach(file -> read.addAll(first(KEY_IN_CODE, text(file))));
    }
    assertThat(read).isNotEmpty();
    assertThat(first(KEY_IN_TABLE, text(TOP.resolve("README.md")))).isEqualTo(read);
  }

  @Test
  void theScriptsOfADomainTakeEveryConfigurationKey() {
    Set<String> taken =
        first(KEY_IN_SCRIPT, text(TOP.resolve("payara-config/server/60-config.sh")));
    assertThat(taken).isEqualTo(first(KEY_IN_TABLE, text(TOP.resolve("README.md"))));
  }

  @Test
  void linksToWhatExists() {
    Set<String> targets = first(LINK, text(TOP.resolve("README.md")));
    assertThat(targets).isNotEmpty().allMatch(target -> Files.exists(TOP.resolve(target)));
  }

  private static Set<String> first(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult hit) -> hit.group(1)).forEach(found::add);
    return found;
  }

  private static Stream<Path> sources(Path folder) {
    try {
      return Files.walk(folder).filter(file -> file.toString().endsWith(".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

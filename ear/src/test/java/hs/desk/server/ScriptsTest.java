package hs.desk.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule 4, without a server. */
class ScriptsTest {

  private static final String JVM =
      """
      <domain>
        <config name="server-config">
          <jvm-options>-server</jvm-options>
          <jvm-options>-Xmx512m</jvm-options>
          <jvm-options>-Dfile.encoding=ASCII</jvm-options>
          <jvm-options>-Djakarta.json.provider=gone.Provider</jvm-options>
          <jvm-options>-XX:MaxInlineLevel=15</jvm-options>
        </config>
      </domain>
      """;

  private static final Map<String, String> NEEDED =
      new TreeMap<>(
          Map.of(
              "HS_PROFILE", "demo",
              "HS_NODE_NAME", "one",
              "HS_PUBLIC_URL", "http://localhost:1/hsapi/",
              "HS_ORIGINS", "",
              "HS_PROXIES", "",
              "HS_REDIS_URL", "",
              "HS_LDAP_URL", "ldap://localhost:1",
              "HS_MAIL_FROM", "desk@desk.example",
              "HS_AUDIT_HEADS", "/heads"));

  private static final Map<String, String> SECRETS =
      new TreeMap<>(
          Map.of(
              "HS_STRATEGY_PASSWORD", "one",
              "HS_MONITOR_PASSWORD", "two",
              "HS_DATAWEB_PASSWORD", "three",
              "HS_LDAP_BIND_PASSWORD", "four"));

  @TempDir Path folder;
  private Scripts scripts;

  @BeforeEach
  void prepare() throws IOException {
    scripts = new Scripts(folder);
    Files.writeString(scripts.domain("config/domain.xml"), JVM);
    Files.writeString(scripts.domain("docroot/index.html"), "Payara Server, made by");
    Files.createFile(scripts.domain("lib/other.jar"));
    scripts.set("HS_HTTP_PORT", "1");
    scripts.set("HS_ADDRESS", "127.0.0.1");
    scripts.set("HS_HEAP", "1g");
    scripts.set("HS_JDBC_DRIVER", Files.createFile(folder.resolve("driver.jar")).toString());
    NEEDED.forEach(scripts::set);
    SECRETS.forEach(scripts::set);
  }

  private List<String> options() throws IOException {
    return Files.readAllLines(scripts.domain("config/domain.xml")).stream()
        .filter(line -> line.contains("<jvm-options>"))
        .map(line -> line.replaceAll(" *</?jvm-options>", ""))
        .toList();
  }

  @Test
  void aDomainThatRunsIsStoppedForNewOptionsAlone() throws IOException {
    assertThat(scripts.run("10-domain.sh")).isEmpty();
    assertThat(scripts.run("10-domain.sh")).isEmpty();
    assertThat(scripts.acts()).containsExactly("start");
    assertThat(options())
        .containsExactly(
            "-server",
            "-Xmx1g",
            "-Duser.timezone=UTC",
            "-Dfile.encoding=UTF-8",
            "-Dproduct.name=",
            "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
            "-XX:FreqInlineSize=100",
            "-XX:InlineSmallCode=800",
            "-XX:MaxInlineLevel=6",
            "-XX:CompileThresholdScaling=0.25");
    scripts.set("HS_HEAP", "2g");
    assertThat(scripts.run("10-domain.sh")).isEmpty();
    assertThat(scripts.acts()).containsExactly("start", "stop", "start");
    assertThat(options()).contains("-Xmx2g").doesNotContain("-Xmx1g").hasSize(10);
    assertThat(scripts.domain("docroot/index.html")).doesNotExist();
  }

  /** What reads the file while it is replaced, or is cut off then, finds the old one whole. */
  @Test
  void theFileOfTheDomainIsReplacedWhole() throws IOException {
    Path file = scripts.domain("config/domain.xml");
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, mode);
    Path open = Files.createLink(folder.resolve("open"), file);
    assertThat(scripts.run("10-domain.sh")).isEmpty();
    assertThat(open).hasContent(JVM);
    assertThat(options()).contains("-Xmx1g");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(mode);
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**/domain.xml?*");
  }

  @Test
  void aSecretThatChangesTakesThePlaceOfTheOldOne() throws IOException {
    assertThat(scripts.run("15-secrets.sh")).isEmpty();
    scripts.set("HS_MONITOR_PASSWORD", "changed");
    assertThat(scripts.run("15-secrets.sh")).isEmpty();
    assertThat(scripts.aliases())
        .containsExactly(
            "create-password-alias desk-strategy-password one",
            "create-password-alias desk-monitor-password two",
            "create-password-alias desk-dataweb-password three",
            "create-password-alias desk-ldap-password four",
            "update-password-alias desk-strategy-password one",
            "update-password-alias desk-monitor-password changed",
            "update-password-alias desk-dataweb-password three",
            "update-password-alias desk-ldap-password four");
  }

  @Test
  void aDomainIsRestartedForItsRealmAndItsLogAlone() throws IOException {
    Path logging = scripts.domain("config/logging.properties");
    Files.writeString(logging, "#1\na=1\nb=2\n");
    assertThat(scripts.run("45-restart.sh")).isEmpty();
    Files.writeString(logging, "#2\nb=2\na=1\n");
    assertThat(scripts.run("45-restart.sh")).isEmpty();
    assertThat(scripts.acts()).containsExactly("start");
    Files.writeString(logging, "a=1\nb=3\n");
    assertThat(scripts.run("45-restart.sh")).isEmpty();
    assertThat(scripts.acts()).containsExactly("start", "stop", "start");
  }

  @Test
  void aKeyThatIsNotGivenAnyMoreHasItsDefaultAgain() throws IOException {
    Files.writeString(
        scripts.domain("config/domain.xml"),
        """
        <property name="payara.microprofile.hs.login.idle" value="PT1M"/>
        <property name="payara.microprofile.hs.audit.heads-minutes" value="5"/>
        <property name="payara.microprofile.hs.origins" value="http://a"/>
        """);
    scripts.set("HS_AUDIT_HEADS_MINUTES", "7");
    assertThat(scripts.run("60-config.sh")).isEmpty();
    String set = "set-config-property --source=domain --propertyName=";
    String delete = "delete-config-property --source=domain --propertyName=";
    assertThat(scripts.commands())
        .contains(
            set + "hs.profile --propertyValue=demo",
            set + "hs.audit.heads-minutes --propertyValue=7",
            delete + "hs.login.idle",
            delete + "hs.origins")
        .noneMatch(line -> line.contains("hs.redis.url"));
  }

  @Test
  void aValueThatWouldBeAnotherCommandIsRefused() {
    scripts.set("HS_SESSIONS", "CFFEX=09:30-11:30 \"");
    assertThat(scripts.run("60-config.sh")).contains("HS_SESSIONS holds what a command cannot");
    scripts.set("HS_PROFILE", null);
    assertThat(scripts.run("60-config.sh")).contains("HS_PROFILE is not set");
  }

  @Test
  void noSettingIsInTheEnvironmentOfTheServer() throws IOException {
    Files.createFile(scripts.domain("config/logging.properties"));
    for (String step : List.of("10-domain.sh", "15-secrets.sh", "45-restart.sh", "60-config.sh")) {
      assertThat(scripts.run(step)).isEmpty();
    }
    assertThat(scripts.acts()).contains("start");
    assertThat(scripts.leaked()).isEmpty();
  }
}

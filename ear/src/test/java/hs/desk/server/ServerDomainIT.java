package hs.desk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import hs.desk.devstack.RunInfo;
import hs.desk.devstack.audit.VerifyAudit;
import hs.desk.devstack.process.Ports;
import hs.desk.rig.Book;
import hs.desk.rig.Database;
import hs.desk.rig.ServerDomain;
import hs.desk.rig.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The EAR where operators run it. */
class ServerDomainIT {

  private static final Path HOME = Path.of("target", "server").toAbsolutePath();
  private static final Path HEADS = HOME.resolve("audit/heads");

  private static ServerDomain domain;

  @BeforeAll
  static void bringUp() throws IOException {
    Files.deleteIfExists(HEADS);
    Map<String, String> environment = new HashMap<>(Suite.services().environment());
    environment.put("HS_AUDIT_HEADS", HEADS.toString());
    environment.put("HS_PROXIES", "127.0.0.1");
    domain = new ServerDomain(HOME, environment, Ports.freeOr(0), "server");
    domain.start();
  }

  @AfterAll
  static void takeDown() {
    domain.stop();
  }

  @Test
  void managerCreatesAnAdjustment() {
    JsonNode instruction = adjust("on a domain");
    assertThat(instruction.path("adjustments")).hasSize(3);
    long id = instruction.path("id").asLong();
    assertThat(rows("position_adjustment", id)).isEqualTo(3);
    assertThat(rows("position_snapshot", id)).isGreaterThanOrEqualTo(3);
    assertThat(count("SELECT COUNT(*) FROM event WHERE instruction_id = ?", id)).isEqualTo(1);
    assertThat(
            count(
                "SELECT COUNT(*) FROM instruction_detail d JOIN position_adjustment a"
                    + " ON a.id = d.position_adjustment_id WHERE a.instruction_id = ?",
                id))
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void saysThatItIsReady() {
    domain.client().get("/health/ready").expect(200);
  }

  /** A server does not read from an EAR what says where the description is. */
  @Test
  void describesItsCallsAndSockets() {
    JsonNode served =
        domain.client().with("Accept", "application/json").get("/openapi").expect(200).json();
    assertThat(served.path("paths").size()).isGreaterThan(50);
    assertThat(served.path("x-websockets").size()).isEqualTo(8);
  }

  @Test
  void keepsTheTrailsHead() throws IOException {
    await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(HEADS));
    assertThat(Files.readAllLines(HEADS))
        .isNotEmpty()
        .allMatch(line -> line.matches("\\S+Z \\d+ \\d+ [0-9a-f]{64}"));
  }

  @Test
  void whatIsArchivedIsNoEmptyDay(@TempDir Path archive) {
    String day = "api/audit/events/export/?day=" + LocalDate.now(ZoneId.of("Asia/Shanghai"));
    domain.client().login("risk1").get(day).expect(200);
    Database migrations = Suite.migrations();
    int code =
        new CommandLine(new VerifyAudit())
            .execute(
                List.of(
                        "--url=" + migrations.url(),
                        "--user=" + migrations.user(),
                        "--password=" + migrations.password(),
                        "--archive=" + archive,
                        "--archive-before=2099-01-01")
                    .toArray(String[]::new));
    assertThat(code).isZero();
    assertThat(archive).isNotEmptyDirectory();
    domain.client().login("risk1").get(day).expectProblem(404, "day-archived");
    adjust("after the archive");
  }

  @Test
  void listensOnLoopbackAlone() throws IOException {
    assertThat(Listeners.of(domain.process().orElseThrow().pid()))
        .isNotEmpty()
        .allMatch(Listeners::isLoopback);
  }

  @Test
  void scriptsRunAgainAndRelationsAreLazy() throws IOException {
    domain.apply(ProbedEar.of(ServerDomain.EAR));
    adjust("before the probe looks");
    JsonNode report = domain.client().get("/probe/report").expect(200).json();
    assertThat(report.path("woven").asBoolean()).as("entities in lib are woven").isTrue();
    assertThat(report.path("loaded").asBoolean()).as("lazy relation is loaded").isFalse();
  }

  private static JsonNode adjust(String note) {
    Book book = new Book(inspect("pms_monitor"), "P001");
    return domain
        .client()
        .login("manager1")
        .post("api/instructions/adjustment/", book.reduction(note, 3))
        .expect(201)
        .json();
  }

  private static long rows(String table, long instruction) {
    return count("SELECT COUNT(*) FROM " + table + " WHERE instruction_id = ?", instruction);
  }

  private static long count(String sql, long id) {
    return inspect("strategy").number(sql, id);
  }

  private static Database inspect(String name) {
    RunInfo.Database database = Suite.services().runInfo().databases().get(name);
    RunInfo.Login login = database.inspect();
    return new Database(database.url(), login.user(), login.password());
  }
}

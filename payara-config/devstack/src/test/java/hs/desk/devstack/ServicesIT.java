package hs.desk.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import hs.desk.devstack.ldap.Ldap;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The services as they ship, under a supervisor, without a node. */
class ServicesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int LOCK_WAIT = 1205;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path home;
  private static Services services;
  private static Supervisor supervisor;
  private static Control control;

  @BeforeAll
  static void start() throws IOException {
    services = Services.start(new DeskOptions().data(home).mailPort(0));
    supervisor = new Supervisor(services.all(), Progress.silent(), () -> {});
    supervisor.begin();
    control =
        new Control(
            supervisor,
            new MarketControl(services.market(), services.openDetails()),
            new LinkControl((node, service) -> Optional.empty()));
  }

  @AfterAll
  static void stop() {
    control.close();
    supervisor.close();
    services.close();
  }

  @ParameterizedTest(name = "{0} as {1} is denied: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          strategy     | app     | UPDATE event SET actor = 'x'
          strategy     | app     | DELETE FROM event_seq
          strategy     | app     | INSERT INTO event_archive SELECT * FROM event_archive
          strategy     | app     | UPDATE event_archive SET hash = ''
          strategy     | app     | DELETE FROM event_archive
          strategy     | app     | UPDATE fill SET quantity = 0
          strategy     | app     | DELETE FROM fill_match
          strategy     | app     | UPDATE position_snapshot SET price = 0
          strategy     | app     | UPDATE flyway_schema_history SET success = 0
          strategy     | app     | CREATE TABLE stray (id INT)
          strategy     | app     | DROP TABLE instruction
          strategy     | app     | SELECT * FROM pms_monitor.quote
          strategy     | inspect | UPDATE product SET name = 'x'
          pms_monitor  | app     | UPDATE quote SET last_price = 0
          pms_monitor  | app     | INSERT INTO contract_list SELECT * FROM contract_list
          pms_monitor  | app     | SELECT * FROM strategy.instruction
          pms_monitor  | feed    | DROP TABLE quote
          pms_monitor  | feed    | SELECT * FROM strategy.session
          pms_monitor  | inspect | DELETE FROM quote
          dataweb_read | app     | UPDATE user SET email = 'x'
          dataweb_read | app     | SELECT * FROM strategy.instruction
          """)
  void theDatabaseDenies(String database, String account, String sql) {
    assertThatThrownBy(() -> execute(database, account, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("denied");
  }

  @ParameterizedTest(name = "{0} as {1} may: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          strategy     | app     | UPDATE product SET name = name
          strategy     | app     | DELETE FROM event_pending WHERE event_id = 0
          strategy     | app     | SELECT COUNT(*) FROM position_snapshot
          strategy     | app     | SELECT COUNT(*) FROM event_archive
          strategy     | inspect | SELECT COUNT(*) FROM session
          pms_monitor  | app     | SELECT COUNT(*) FROM quote
          pms_monitor  | feed    | UPDATE quote SET last_price = last_price
          dataweb_read | app     | SELECT COUNT(*) FROM user
          """)
  void theDatabaseAllows(String database, String account, String sql) throws SQLException {
    execute(database, account, sql);
  }

  /** Two that share it delete each other's: one that starts takes all for left over. */
  @Test
  void theDatabaseSharesNoFolderForTemporaryTables() throws SQLException {
    RunInfo.Database info = database("strategy");
    RunInfo.Login login = info.inspect();
    try (Connection connection =
            DriverManager.getConnection(info.url(), login.user(), login.password());
        Statement statement = connection.createStatement();
        ResultSet told = statement.executeQuery("SELECT @@tmpdir")) {
      assertThat(told.next()).isTrue();
      assertThat(Path.of(told.getString(1))).isDirectory().startsWith(home);
    }
  }

  /** The driver gives up after 10 s and then tells of a lost connection. */
  @Test
  void aNodeThatWaitsForALockHearsThatItIsAnothers() throws SQLException {
    String lock = "SELECT code FROM product WHERE code = 'P001' FOR UPDATE";
    RunInfo.Database strategy = database("strategy");
    RunInfo.Login app = strategy.app();
    try (Connection other =
            DriverManager.getConnection(strategy.url(), app.user(), app.password());
        Statement holds = other.createStatement();
        Connection node =
            DriverManager.getConnection(
                services.environment().get("HS_STRATEGY_URL"), app.user(), app.password());
        Statement wants = node.createStatement()) {
      other.setAutoCommit(false);
      holds.execute(lock);
      assertThatThrownBy(() -> wants.execute(lock))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(LOCK_WAIT));
    }
  }

  @Test
  void rootIsNotReachableOverTheNetwork() {
    String url = database("strategy").url();
    assertThatThrownBy(() -> DriverManager.getConnection(url, "root", ""))
        .isInstanceOf(SQLException.class);
  }

  @ParameterizedTest
  @CsvSource({"trader1,trader1,0", "trader1,wrong,49", "nobody,nobody,49"})
  void bindsADemoUserWithHisNameAsPassword(String user, String password, int result)
      throws LDAPException {
    try (LDAPConnection ldap = ldap(5_000)) {
      assertThat(bind(ldap, user, password).intValue()).isEqualTo(result);
    }
  }

  @Test
  void aFrozenDirectoryAcceptsAndStaysSilent() throws Exception {
    order("ldap", "freeze");
    try (LDAPConnection ldap = ldap(300)) {
      assertThat(bind(ldap, "trader1", "trader1")).isNotEqualTo(ResultCode.SUCCESS);
    } finally {
      order("ldap", "thaw");
    }
    try (LDAPConnection ldap = ldap(5_000)) {
      assertThat(bind(ldap, "trader1", "trader1")).isEqualTo(ResultCode.SUCCESS);
    }
  }

  @Test
  void keepsOneMailForAllItsRecipientsNewestFirst() throws Exception {
    send("first");
    send("second 指令");
    JsonNode mails = mails();
    assertThat(mails.get(0).get("subject").asText()).isEqualTo("second 指令");
    assertThat(mails.get(0).get("to")).hasSize(2);
    assertThat(mails.get(0).get("text").asText()).startsWith("正文");
    assertThat(mails.get(0).get("raw").asText()).contains("Message-ID");
    assertThat(mails.get(1).get("subject").asText()).isEqualTo("first");
    assertThat(call("DELETE", services.runInfo().mail() + "api/messages").statusCode())
        .isEqualTo(204);
    assertThat(mails()).isEmpty();
  }

  @Test
  void whatIsStoppedStaysStopped() throws Exception {
    order("smtp", "stop");
    assertThatThrownBy(() -> send("nobody there")).isInstanceOf(MessagingException.class);
    assertThat(call("GET", services.runInfo().mail()).statusCode()).isEqualTo(200);
    order("smtp", "start");
    send("there again");
  }

  @Test
  void whatDiesIsStartedAgainAtItsOldAddress() {
    String before = services.runInfo().redis();
    RunInfo.Pid dead = services.runInfo().services().get("redis");
    ProcessHandle.of(dead.pid()).orElseThrow().destroyForcibly();
    await()
        .atMost(PATIENCE)
        .until(() -> services.runInfo().services().get("redis"), now -> isAnother(now, dead));
    assertThat(services.runInfo().redis()).isEqualTo(before);
  }

  @Test
  void aPageOfAnotherSiteControlsNothing() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(control.url() + "/services/redis/stop"))
            .header("Origin", "http://evil.example")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void aSecondLauncherInTheSameFolderIsRefused() {
    assertThatThrownBy(() -> Services.start(new DeskOptions().data(home).mailPort(0)))
        .hasMessageContaining("already runs");
  }

  private static boolean isAnother(RunInfo.Pid now, RunInfo.Pid before) {
    return now != null && !now.equals(before);
  }

  private static void execute(String database, String account, String sql) throws SQLException {
    RunInfo.Database info = database(database);
    RunInfo.Login login =
        switch (account) {
          case "app" -> info.app();
          case "feed" -> info.feed();
          default -> info.inspect();
        };
    try (Connection connection =
            DriverManager.getConnection(info.url(), login.user(), login.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static RunInfo.Database database(String name) {
    return services.runInfo().databases().get(name);
  }

  private static LDAPConnection ldap(int timeoutMillis) throws LDAPException {
    LDAPConnectionOptions options = new LDAPConnectionOptions();
    options.setResponseTimeoutMillis(timeoutMillis);
    URI uri = URI.create(services.runInfo().ldap());
    return new LDAPConnection(options, uri.getHost(), uri.getPort());
  }

  private static ResultCode bind(LDAPConnection ldap, String user, String password) {
    try {
      return ldap.bind("uid=" + user + "," + Ldap.PEOPLE_DN, password).getResultCode();
    } catch (LDAPException e) {
      return e.getResultCode();
    }
  }

  private static void order(String service, String act) throws Exception {
    String url = control.url() + "/services/" + service + "/" + act;
    assertThat(call("POST", url).statusCode()).isEqualTo(204);
  }

  private static HttpResponse<String> call(String method, String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode mails() throws Exception {
    return new ObjectMapper()
        .readTree(call("GET", services.runInfo().mail() + "api/messages").body());
  }

  private static void send(String subject) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", services.environment().get("HS_MAIL_PORT"));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("desk@hsdesk.example"));
    message.setRecipients(Message.RecipientType.TO, "a@hsdesk.example,b@hsdesk.example");
    message.setSubject(subject, "UTF-8");
    message.setText("正文", "UTF-8");
    Transport.send(message);
  }
}

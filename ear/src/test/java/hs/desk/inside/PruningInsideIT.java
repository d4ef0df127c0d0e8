package hs.desk.inside;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.pruning.OldRows;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is pruned and what stays, with the rights the application has. */
@Tag("micro")
@ExtendWith(ArquillianExtension.class)
class PruningInsideIT {

  private static final String SESSION =
      "insert into session (token_sha256, username, created_at, last_seen_at, expires_at, ended_at)"
          + " values (sha2('%1$s', 256), 'pruning', utc_timestamp(6), utc_timestamp(6),"
          + " utc_timestamp(6) %2$s, utc_timestamp(6) %3$s)";

  @Inject private OldRows old;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Deployment
  static WebArchive shipped() {
    File assertj =
        new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("../web/target/hs-desk.war"))
        .addClass(PruningInsideIT.class)
        .addAsLibraries(assertj);
  }

  @Test
  void deletesWhatIsOverAndNothingElse() throws Exception {
    write(
        List.of(
            answer("old", "- interval 1441 minute"),
            answer("new", "- interval 1439 minute"),
            failure(-1, "- interval 16 minute"),
            failure(-2, "- interval 14 minute"),
            SESSION.formatted("pruning ended", "+ interval 1 hour", "- interval 25 hour"),
            SESSION.formatted("pruning ending", "+ interval 1 hour", "- interval 23 hour"),
            SESSION.formatted("pruning over", "- interval 25 hour", "+ interval null hour"),
            SESSION.formatted("pruning open", "+ interval 1 hour", "+ interval null hour"),
            viewer(-1, "- interval 61 minute"),
            viewer(-2, "- interval 59 minute")));
    assertThat(old.answers()).isPositive();
    assertThat(old.loginFailures()).isPositive();
    assertThat(old.endedSessions()).isPositive();
    assertThat(old.expiredSessions()).isPositive();
    assertThat(old.viewers()).isPositive();
    assertThat(texts("select idem_key from idempotency where username = 'pruning'"))
        .containsExactly("new");
    assertThat(texts("select source from login_failure where username = 'pruning'"))
        .containsExactly("-2");
    assertThat(texts("select instruction_id from instruction_viewer where username = 'pruning'"))
        .containsExactly("-2");
    assertThat(texts("select token_sha256 from session where username = 'pruning'"))
        .containsExactlyInAnyOrderElementsOf(
            texts("select sha2('pruning ending', 256) union select sha2('pruning open', 256)"));
  }

  private static String answer(String key, String age) {
    return "insert into idempotency (username, idem_key, route, request_hash, created_at) values"
        + " ('pruning', '%s', 'r', repeat('0', 64), utc_timestamp(6) %s)".formatted(key, age);
  }

  private static String failure(int id, String age) {
    return "insert into login_failure (id, username, source, at) values"
        + " (%1$d, 'pruning', '%1$d', utc_timestamp(6) %2$s)".formatted(id, age);
  }

  private static String viewer(int id, String age) {
    return "insert into instruction_viewer (instruction_id, username, viewed_at) values"
        + " (%d, 'pruning', utc_timestamp(6) %s)".formatted(id, age);
  }

  private void write(List<String> statements) throws Exception {
    transaction.begin();
    for (String table : List.of("idempotency", "login_failure", "session", "instruction_viewer")) {
      em.createNativeQuery("delete from " + table + " where username = 'pruning'").executeUpdate();
    }
    for (String sql : statements) {
      em.createNativeQuery(sql).executeUpdate();
    }
    transaction.commit();
  }

  private List<String> texts(String sql) {
    return em.createNativeQuery(sql).getResultList().stream().map(String::valueOf).toList();
  }
}

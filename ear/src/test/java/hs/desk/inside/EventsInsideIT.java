package hs.desk.inside;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.event.EventHead;
import hs.desk.event.NewEvent;
import hs.desk.event.service.EventLog;
import hs.desk.event.service.EventNumbering;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.Urgency;
import hs.desk.probe.Laziness;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules 1 to 3, on the beans themselves. */
@Tag("micro")
@ExtendWith(ArquillianExtension.class)
class EventsInsideIT {

  private static final int WRITERS = 6;
  private static final int EACH = 25;

  @Inject private EventLog log;
  @Inject private EventNumbering numbering;
  @Resource private UserTransaction transaction;
  @Resource private ManagedExecutorService threads;

  @PersistenceContext(unitName = "strategy")
  private EntityManager em;

  @Deployment
  static WebArchive shipped() {
    File assertj =
        new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    return ShrinkWrap.createFromZipFile(WebArchive.class, new File("../web/target/hs-desk.war"))
        .addClasses(EventsInsideIT.class, Laziness.class)
        .addAsLibraries(assertj);
  }

  @Test
  void rollbackLeavesNoEvent() throws Exception {
    String kind = kind();
    transaction.begin();
    log.append(event(kind));
    transaction.rollback();
    assertThat(count("select count(*) from event where kind = ?1", kind)).isZero();
  }

  @Test
  void relayNumbersWhatCommitsWithoutGap() throws Exception {
    String kind = kind();
    List<Future<?>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(threads.submit(() -> write(kind)));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    long committed = WRITERS * (EACH - EACH / 5);
    awaitNumbered(kind, committed);
    assertThat(count("select count(*) from event where kind = ?1", kind)).isEqualTo(committed);
    assertThat(count("select max(seq) - min(seq) + 1 - count(*) from event_seq where 1 = ?1", 1))
        .as("gaps")
        .isZero();
    assertThat(
            count(
                "select count(*) from event_seq s join event_seq p on p.seq = s.seq - 1"
                    + " where s.prev_hash <> p.hash and 1 = ?1",
                1))
        .as("links that do not fit")
        .isZero();
  }

  @Test
  void ofAllWhoSawNumbersGoBackOneRaisesTheEpoch() {
    long epoch = count("select epoch from event_head where id = ?1", EventHead.ID);
    numbering.raise(epoch);
    numbering.raise(epoch);
    assertThat(count("select epoch from event_head where id = ?1", EventHead.ID))
        .isEqualTo(epoch + 1);
  }

  @Test
  void lazyRelationIsLazy() throws Exception {
    transaction.begin();
    Instruction instruction =
        new Instruction(
            "P001", "", Urgency.NORMAL, null, LocalDate.now(), "manager1", Instant.now());
    instruction.adjust("PROBE", BigDecimal.ONE);
    em.persist(instruction);
    transaction.commit();
    assertThat(Laziness.report(em)).isEqualTo("{\"woven\":true,\"loaded\":false}");
  }

  /** Every fifth transaction rolls back. */
  private Void write(String kind) throws Exception {
    for (int i = 0; i < EACH; i++) {
      transaction.begin();
      log.append(event(kind));
      if (i % 5 == 0) {
        transaction.rollback();
      } else {
        transaction.commit();
      }
    }
    return null;
  }

  private void awaitNumbered(String kind, long wanted) throws InterruptedException {
    String numbered =
        "select count(*) from event e join event_seq s on s.event_id = e.id where e.kind = ?1";
    Instant end = Instant.now().plus(Duration.ofSeconds(30));
    while (count(numbered, kind) < wanted && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(count(numbered, kind)).as("numbered").isEqualTo(wanted);
  }

  private long count(String sql, Object argument) {
    Object found = em.createNativeQuery(sql).setParameter(1, argument).getSingleResult();
    return ((Number) found).longValue();
  }

  private static NewEvent event(String kind) {
    return new NewEvent("test", null, kind, null, null, "inside", "{}");
  }

  private static String kind() {
    return "t." + UUID.randomUUID().toString().substring(0, 8);
  }
}

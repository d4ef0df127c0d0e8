package hs.desk.web.error;

import static org.assertj.core.api.Assertions.assertThat;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

  @ParameterizedTest
  @CsvSource({
    "INVALID,400",
    "FORBIDDEN,403",
    "NOT_FOUND,404",
    "CONFLICT,409",
    "STALE,412",
    "RULE,422",
    "TOO_MANY,429",
    "UNAVAILABLE,503"
  })
  void everyReasonHasOneStatus(Reason reason, int status) {
    assertThat(Faults.of(Refused.of(reason, "x")).status()).isEqualTo(status);
  }

  @Test
  void looksThroughTheContainersWrappers() {
    Refused refused = Refused.of(Reason.CONFLICT, "taken", "trader2").with("winner", "trader2");
    Fault fault = Faults.of(new EJBException(new PersistenceException(refused)));
    assertThat(fault.status()).isEqualTo(409);
    assertThat(fault.code()).isEqualTo("taken");
    assertThat(fault.facts()).containsEntry("winner", "trader2");
  }

  @Test
  void aLostVersionIsStale() {
    assertThat(Faults.of(new EJBException(new OptimisticLockException())).status()).isEqualTo(412);
  }

  @Test
  void anAccessRefusedByTheContainerIsForbidden() {
    assertThat(Faults.of(new EJBAccessException("no")).status()).isEqualTo(403);
  }

  @Test
  void aDatabaseThatIsAwayIsWorthAnotherTry() {
    SQLException away = new SQLNonTransientConnectionException("gone", "08S01");
    Fault fault = Faults.of(new PersistenceException(away));
    assertThat(fault.status()).isEqualTo(503);
    assertThat(fault.retryAfter()).isPositive();
    assertThat(fault.isBug()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"40001,1205,409", "40001,1213,409", "08S01,0,503", "70100,1317,503"})
  void aLockThatWasNotGotIsARaceUnlessTheDatabaseWasLost(String state, int number, int status) {
    SQLException said = new SQLException("said", state, number);
    Fault fault = Faults.of(new EJBException(new PessimisticLockException("product", said)));
    assertThat(fault.status()).isEqualTo(status);
    assertThat(fault.retryAfter()).isPositive();
    assertThat(Faults.of(new PessimisticLockException()).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({
    "08S01,0",
    "08003,0",
    "70100,1317",
    "70100,1927",
    "08S01,1053",
    "HY000,1053",
    "HY000,1317",
    "HY000,1927"
  })
  void whatAServerEndsThatShutsDownIsWorthAnotherTry(String state, int number) {
    Fault fault = Faults.of(new PersistenceException(new SQLException("ended", state, number)));
    assertThat(fault.status()).isEqualTo(503);
    assertThat(fault.code()).isEqualTo("database-unavailable");
    assertThat(fault.retryAfter()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Operation not allowed after ResultSet closed",
        "No operations allowed after statement closed."
      })
  void aConnectionThatBreaksUnderAResultIsWorthAnotherTry(String words) {
    Fault fault = Faults.of(new PersistenceException(new SQLException(words, "S1000")));
    assertThat(fault.status()).isEqualTo(503);
    assertThat(fault.retryAfter()).isPositive();
  }

  @Test
  void aConnectionThatBreaksUnderParametersIsWorthAnotherTry() {
    Fault fault =
        Faults.of(new PersistenceException(nullIn("com.mysql.cj.jdbc.ClientPreparedStatement")));
    assertThat(fault.status()).isEqualTo(503);
    assertThat(fault.retryAfter()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hs.desk.Desk", "com.mysql.cj.jdbc.ConnectionImpl"})
  void anyOtherNullIsAFault(String type) {
    assertThat(Faults.of(new PersistenceException(nullIn(type))).status()).isEqualTo(500);
  }

  private static NullPointerException nullIn(String type) {
    NullPointerException met = new NullPointerException();
    met.setStackTrace(new StackTraceElement[] {new StackTraceElement(type, "set", null, -1)});
    return met;
  }

  static Stream<Exception> endsNobodyHeard() {
    return Stream.of(
        new XAException(XAException.XAER_RMERR),
        new SystemException("commit"),
        new RollbackException("Transaction marked for rollback."),
        new HeuristicMixedException(),
        new HeuristicRollbackException());
  }

  @ParameterizedTest
  @MethodSource("endsNobodyHeard")
  void aCommitWhoseEndNobodyHeardIsWorthAnotherTry(Exception end) {
    Exception told = new RollbackException("told by the server");
    told.initCause(end);
    for (Exception thrown : List.of(end, new EJBException(end), new EJBException(told))) {
      Fault fault = Faults.of(thrown);
      assertThat(fault.status()).isEqualTo(503);
      assertThat(fault.code()).isEqualTo("outcome-unknown");
      assertThat(fault.retryAfter()).isPositive();
    }
  }

  @Test
  void aKnownCauseBelowARollbackIsNamed() {
    assertThat(Faults.of(rolledBack(Refused.of(Reason.CONFLICT, "taken"))).status()).isEqualTo(409);
    assertThat(Faults.of(rolledBack(new OptimisticLockException())).status()).isEqualTo(412);
    SQLException away = new SQLNonTransientConnectionException("gone", "08S01");
    assertThat(Faults.of(rolledBack(away)).code()).isEqualTo("database-unavailable");
  }

  @Test
  void aBugBelowARollbackStaysOurBug() {
    assertThat(Faults.of(rolledBack(new NullPointerException())).isBug()).isTrue();
    assertThat(Faults.of(rolledBack(new SQLException("syntax", "42000", 1064))).isBug()).isTrue();
  }

  private static Exception rolledBack(Exception cause) {
    Exception rollback = new RollbackException("Transaction marked for rollback.");
    rollback.initCause(cause);
    return new EJBException(rollback);
  }

  @Test
  void aDeadlockIsALostRace() {
    SQLException deadlock = new SQLException("Deadlock found", "40001", 1213);
    assertThat(Faults.of(new EJBException(new PersistenceException(deadlock))).status())
        .isEqualTo(409);
  }

  @Test
  void anythingElseIsOurBug() {
    assertThat(Faults.of(new NullPointerException()).isBug()).isTrue();
    assertThat(Faults.of(new EJBException()).isBug()).isTrue();
    assertThat(
            Faults.of(new PersistenceException(new SQLException("syntax", "42000", 1064))).isBug())
        .isTrue();
  }

  @Test
  void aWaitTheRefusalNamesIsKept() {
    Refused locked = Refused.of(Reason.TOO_MANY, "locked").with("retry_after", 731);
    assertThat(Faults.of(locked).retryAfter()).isEqualTo(731);
  }
}

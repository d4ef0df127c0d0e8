package hs.desk.event.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Three attempts; the last is another one for who was overtaken before it. */
class ActsTest {

  private static final IdempotentRequest REQUEST = new IdempotentRequest("a", null, "POST", null);
  private static final WrittenAnswer DONE = new WrittenAnswer(200, null, "{}", false);
  private static final int DEADLOCK = 1213;

  private final Acts acts = new Acts();
  private final List<String> attempts = new ArrayList<>();
  private Optional<WrittenAnswer> stored = Optional.empty();
  private boolean taken;

  ActsTest() {
    acts.answers =
        new IdempotentAnswers() {
          @Override
          public Optional<WrittenAnswer> find(IdempotentRequest request) {
            taken = false;
            return stored;
          }
        };
    acts.transaction =
        new ActTransaction() {
          @Override
          public Optional<WrittenAnswer> run(
              IdempotentRequest request, Supplier<WrittenAnswer> act) {
            return taken ? Optional.empty() : Optional.of(act.get());
          }
        };
  }

  private static EJBException deadlock() {
    return new EJBException(new SQLException("deadlock", "40001", DEADLOCK));
  }

  private WrittenAnswer run(Supplier<RuntimeException> trouble, Supplier<WrittenAnswer> last) {
    return acts.once(
        REQUEST,
        () -> attempts.add("read"),
        read -> {
          throw trouble.get();
        },
        () -> {
          attempts.add("last");
          return last.get();
        });
  }

  @Test
  void whoIsOvertakenTwiceReadsBehindHisLocks() {
    assertThat(run(StartOver::new, () -> DONE)).isSameAs(DONE);
    assertThat(attempts).containsExactly("read", "read", "last");
  }

  @Test
  void aDeadlockIsNoReasonForIt() {
    Refused refused =
        catchThrowableOfType(Refused.class, () -> run(ActsTest::deadlock, () -> DONE));
    assertThat(refused.code()).isEqualTo("lost-race");
    assertThat(attempts).containsExactly("read", "read", "read");
  }

  /** Whatever the other attempt met. */
  @Test
  void whoIsOvertakenOnceReadsBehindHisLocksInTheEnd() {
    Iterator<RuntimeException> met = List.of(new StartOver(), deadlock()).iterator();
    assertThat(run(met::next, () -> DONE)).isSameAs(DONE);
    assertThat(attempts).containsExactly("read", "read", "last");
  }

  @Test
  void whatIsOvertakenEvenThenIsALostRace() {
    Refused refused =
        catchThrowableOfType(
            Refused.class,
            () ->
                run(
                    StartOver::new,
                    () -> {
                      throw new StartOver();
                    }));
    assertThat(refused.code()).isEqualTo("lost-race");
    assertThat(attempts).hasSize(3);
  }

  @Test
  void aCopyIsAnsweredWithoutTheAct() {
    taken = true;
    stored = Optional.of(DONE);
    assertThat(acts.once(REQUEST, () -> "", read -> fail())).isSameAs(DONE);
  }

  /** The market may have closed since, or its database gone away. */
  @Test
  void aCopyIsAnsweredThoughItWouldBeRefusedNow() {
    stored = Optional.of(DONE);
    assertThat(acts.once(REQUEST, ActsTest::refuse, read -> fail())).isSameAs(DONE);
  }

  @Test
  void whatIsRefusedBeforeIsNoCopy() {
    assertThat(
            catchThrowableOfType(
                    Refused.class, () -> acts.once(REQUEST, ActsTest::refuse, read -> fail()))
                .code())
        .isEqualTo("not-now");
  }

  /** A key whose answer is too old is free with the next attempt. */
  @Test
  void aKeyThatIsForgottenIsTakenAgain() {
    taken = true;
    assertThat(acts.once(REQUEST, () -> attempts.add("read"), read -> DONE)).isSameAs(DONE);
    assertThat(attempts).containsExactly("read", "read");
  }

  private static String refuse() {
    throw Refused.of(Refused.Reason.CONFLICT, "not-now");
  }

  private static WrittenAnswer fail() {
    throw new AssertionError("the act runs");
  }
}

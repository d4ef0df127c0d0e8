package hs.desk.event.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs a write: once per Idempotency-Key, in a transaction of its own, and again from the start
 * when others were in its way. Holds no transaction itself, so that the monitor is read before the
 * strategy transaction opens, unless that was in vain before ({@code docs/adr/0009}). Callers ask
 * for permission first: who lost a right gets no replay.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Acts {

  private static final int ATTEMPTS = 3;

  @Inject IdempotentAnswers answers;
  @EJB ActTransaction transaction;

  /** {@link #once(IdempotentRequest, Supplier, Function)} without anything to read before. */
  public WrittenAnswer once(IdempotentRequest request, Supplier<WrittenAnswer> act) {
    return once(request, () -> null, nothing -> act.get());
  }

  /**
   * The stored answer of a request that was answered before; else what the act answers, which is
   * stored with it. Refuses {@code CONFLICT} when others are in the way for the third time, and
   * whatever the act refuses.
   *
   * @param before runs outside any transaction, again before each attempt; checks what needs no
   *     database, reads the monitor
   * @param act runs in a new strategy transaction after the key is taken; may throw {@link
   *     StartOver}
   */
  public <T> WrittenAnswer once(
      IdempotentRequest request, Supplier<T> before, Function<T, WrittenAnswer> act) {
    Supplier<Optional<WrittenAnswer>> attempt = reading(request, before, act);
    return once(request, attempt, attempt);
  }

  /**
   * The same where others may be faster for ever.
   *
   * @param last the last attempt where one before threw {@link StartOver}, in a new strategy
   *     transaction after the key is taken: reads behind its own locks what is otherwise read
   *     before
   */
  public <T> WrittenAnswer once(
      IdempotentRequest request,
      Supplier<T> before,
      Function<T, WrittenAnswer> act,
      Supplier<WrittenAnswer> last) {
    return once(request, reading(request, before, act), () -> transaction.run(request, last));
  }

  private <T> Supplier<Optional<WrittenAnswer>> reading(
      IdempotentRequest request, Supplier<T> before, Function<T, WrittenAnswer> act) {
    return () -> {
      T read;
      try {
        read = before.get();
      } catch (RuntimeException refused) {
        return Optional.of(answeredBefore(request, refused));
      }
      return transaction.run(request, () -> act.apply(read));
    };
  }

  /** A copy of what was answered gets that answer, whatever has become of the market since. */
  private WrittenAnswer answeredBefore(IdempotentRequest request, RuntimeException refused) {
    return answers.find(request).orElseThrow(() -> refused);
  }

  private WrittenAnswer once(
      IdempotentRequest request,
      Supplier<Optional<WrittenAnswer>> attempt,
      Supplier<Optional<WrittenAnswer>> last) {
    boolean overtaken = false;
    for (int done = 1; done <= ATTEMPTS; done++) {
      Optional<WrittenAnswer> answer = Optional.empty();
      try {
        answer = (done == ATTEMPTS && overtaken ? last : attempt).get();
      } catch (StartOver | EJBException | PersistenceException failure) {
        overtaken |= failure instanceof StartOver;
        requireContention(failure);
      }
      answer = answer.or(() -> answers.find(request));
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw Refused.of(Reason.CONFLICT, "lost-race").with("retry_after", 1);
  }

  /** Others were in the way; anything else goes on. */
  private static void requireContention(RuntimeException failure) {
    if (!(failure instanceof StartOver) && !Contention.caused(failure)) {
      throw failure;
    }
  }
}

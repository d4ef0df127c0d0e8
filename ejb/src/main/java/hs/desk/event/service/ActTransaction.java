package hs.desk.event.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The transaction of {@link Acts}: the key first, where a copy in flight waits; the answer last.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActTransaction {

  @Inject private IdempotentAnswers answers;

  /** What the act answers; empty where the key was taken before, and the act does not run then. */
  public Optional<WrittenAnswer> run(IdempotentRequest request, Supplier<WrittenAnswer> act) {
    if (!answers.take(request)) {
      return Optional.empty();
    }
    WrittenAnswer answer = act.get();
    answers.keep(request, answer);
    return Optional.of(answer);
  }
}

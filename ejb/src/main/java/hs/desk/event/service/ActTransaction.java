package hs.desk.event.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * The transaction of {@link Acts}: the key first, where a copy in flight waits; the answer last.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ActTransaction {

  @Inject private IdempotentAnswers answers;

  public WrittenAnswer run(IdempotentRequest request, Supplier<WrittenAnswer> act) {
    answers.take(request);
    WrittenAnswer answer = act.get();
    answers.keep(request, answer);
    return answer;
  }
}

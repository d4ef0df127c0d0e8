package hs.desk.web.error;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * A commit whose end nobody heard. The server tells it in words of its transactions and drops the
 * database's own error, so the last cause is all there is; below it lies nothing of ours. Whether
 * the act was done is unknown: its idempotency key makes another try safe.
 */
final class Outcome {

  private Outcome() {}

  /** Empty where the chain ends in anything else, which is for others to name. */
  static Optional<Fault> unknown(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(Faults.DEPTH)
        .reduce((outer, cause) -> cause)
        .filter(Outcome::isOfTransaction)
        .map(last -> Fault.retryable(503, "outcome-unknown", Faults.SOON));
  }

  private static boolean isOfTransaction(Throwable last) {
    return last instanceof XAException
        || last instanceof SystemException
        || last instanceof RollbackException
        || last instanceof HeuristicMixedException
        || last instanceof HeuristicRollbackException;
  }
}

package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.event.service.Contention;
import hs.desk.event.service.IdempotentAnswers;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.Shape;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import hs.desk.wire.Wire;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/**
 * The main job: a manager's adjustment becomes an instruction, all of it or nothing (design.md §4).
 * Holds no transaction itself, so that the monitor is read before the strategy transaction opens,
 * and so that what failed by contention can be run again from the start.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstructionAdjustment {

  private static final String ROUTE = "POST api/instructions/adjustment/";
  private static final int ATTEMPTS = 3;

  @Inject private Permissions permissions;
  @Inject private IdempotentAnswers answers;
  @Inject private MarketReader monitor;
  @Inject private AdjustmentWriter writer;

  /**
   * Writes instruction, lines, snapshot, details, the event {@code instruction.created}, mails and
   * the stored answer in one transaction. Refuses {@code NOT_FOUND} and {@code FORBIDDEN} for the
   * product, {@code RULE} with every field that breaks one, {@code CONFLICT} when others are in the
   * way.
   *
   * @param key the Idempotency-Key, or null
   */
  public WrittenAnswer adjust(String username, String key, NewAdjustment asked) {
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    IdempotentRequest request =
        IdempotentRequest.of(username, key, ROUTE, key == null ? null : Wire.text(asked));
    Optional<WrittenAnswer> stored = answers.find(request);
    if (stored.isPresent()) {
      return stored.get();
    }
    Shape.require(asked, Instant.now());
    return write(request, asked);
  }

  private WrittenAnswer write(IdempotentRequest request, NewAdjustment asked) {
    for (int attempt = 1; ; attempt++) {
      Market market = monitor.read(asked.productCode(), asked.instrumentIds());
      try {
        return writer.write(request, asked, market);
      } catch (EJBException | PersistenceException failure) {
        Optional<WrittenAnswer> copy = afterContention(failure, request);
        if (copy.isPresent()) {
          return copy.get();
        }
        if (attempt == ATTEMPTS) {
          throw Refused.of(Reason.CONFLICT, "lost-race").with("retry_after", 1);
        }
      }
    }
  }

  /** The answer of a copy of this request that was faster; anything but contention goes on. */
  private Optional<WrittenAnswer> afterContention(
      RuntimeException failure, IdempotentRequest request) {
    if (!Contention.caused(failure)) {
      throw failure;
    }
    return answers.find(request);
  }

  /** What {@link #adjust} would make of it now; writes nothing, and refuses the same. */
  public InstructionView preview(String username, NewAdjustment asked) {
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    Shape.require(asked, Instant.now());
    Market market = monitor.read(asked.productCode(), asked.instrumentIds());
    return writer.preview(username, asked, market);
  }
}

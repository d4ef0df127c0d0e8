package hs.desk.instruction.service;

import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.InstructionView;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.Shape;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;

/**
 * The main job: a manager's adjustment becomes an instruction, all of it or nothing (design.md §4).
 * Holds no transaction itself, so that the monitor is read before the strategy transaction opens.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InstructionAdjustment {

  private static final String ROUTE = "POST api/instructions/adjustment/";

  @Inject private Permissions permissions;
  @EJB private ProductActs acts;
  @EJB private MarketReader monitor;
  @Inject private AdjustmentWriter writer;
  @EJB private LineFigures figures;

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
    IdempotentRequest request = IdempotentRequest.of(username, key, ROUTE, asked);
    return acts.run(
        request,
        asked.productCode(),
        () -> contracts(asked),
        (product, market) -> writer.write(username, asked, product, market));
  }

  private static Collection<String> contracts(NewAdjustment asked) {
    Shape.require(asked, Instant.now());
    return asked.instrumentIds();
  }

  /** What {@link #adjust} would make of it now; writes nothing, and refuses the same. */
  public InstructionView preview(String username, NewAdjustment asked) {
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    Market market = monitor.readAll(asked.productCode(), contracts(asked));
    return figures.preview(writer.preview(username, asked, market), market);
  }
}

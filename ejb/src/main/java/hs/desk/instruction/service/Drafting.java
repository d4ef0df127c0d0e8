package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Versions;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.EditedDraft;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.NewAdjustment;
import hs.desk.instruction.NewDraft;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Shape;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Drafts: written, changed by their author, made from what was given before. A draft holds targets
 * alone; nothing of it is valued or checked against limits until it is submitted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Drafting {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @Inject Permissions permissions;
  @EJB InstructionAccess access;
  @EJB ProductActs acts;
  @Inject private Submissions submissions;
  @Inject private InstructionEvents events;
  @EJB private Answers answers;

  /** Writes a draft and {@code instruction.created}. */
  public WrittenAnswer create(String username, String key, NewDraft asked) {
    permissions.require(username, asked.productCode(), RoleName.MANAGER);
    IdempotentRequest request =
        IdempotentRequest.of(username, key, "POST api/instructions/", asked);
    return acts.run(
        request,
        asked.productCode(),
        () -> {
          Shape.requireDraft(asked.asked(), Instant.now());
          return asked.asked().instrumentIds();
        },
        (product, market) -> {
          permissions.require(username, product.code(), RoleName.MANAGER);
          product.requireTaking();
          Shape.requireLines(asked.asked().adjustments(), market);
          Instruction draft = kept(asked.asked(), username);
          events.created(draft, List.of());
          return answers.created(draft);
        });
  }

  private Instruction kept(NewAdjustment asked, String author) {
    Instant now = Instant.now();
    Instruction draft =
        new Instruction(
            asked.productCode(),
            asked.note(),
            asked.urgency(),
            asked.deadline(),
            submissions.day(now),
            author,
            now);
    asked.adjustments().forEach(it -> draft.adjust(it.instrumentId(), it.adjustedPosition()));
    strategy.persist(draft);
    strategy.flush();
    return draft;
  }

  /**
   * The author says anew what his draft is; {@code instruction.edited}. Refused {@code FORBIDDEN}
   * for anyone else, {@code STALE}, {@code CONFLICT} once it is submitted.
   */
  public WrittenAnswer edit(String username, String key, long id, EditedDraft asked) {
    String productCode = access.standing(username, id).productCode();
    permissions.require(username, productCode, RoleName.MANAGER);
    String route = "PUT api/instructions/%d/".formatted(id);
    NewAdjustment given = asked.asked(productCode, List.of());
    return acts.run(
        IdempotentRequest.of(username, key, route, asked),
        productCode,
        () -> Shape.fits(given.adjustments()) ? given.instrumentIds() : List.of(),
        (product, market) -> {
          Instruction draft = authored(username, id, asked.version());
          Shape.requireDraft(given, Instant.now());
          Shape.requireLines(given.adjustments(), market);
          return rewrite(draft, asked.asked(productCode, draft.targets()), username);
        });
  }

  private Instruction authored(String username, long id, Long version) {
    Instruction draft = access.require(username, id);
    permissions.require(username, draft.productCode(), RoleName.MANAGER);
    if (!draft.createdBy().equals(username)) {
      throw Refused.of(Reason.FORBIDDEN, "author-only", id);
    }
    Versions.require(version, draft.version());
    if (draft.status() != InstructionStatus.DRAFT) {
      throw Refused.of(Reason.CONFLICT, "draft-only", id, draft.status())
          .with("allowed", draft.status().next().stream().map(Enum::name).toList());
    }
    return draft;
  }

  private WrittenAnswer rewrite(Instruction draft, NewAdjustment asked, String actor) {
    EditedData.Said before = EditedData.Said.of(draft);
    List<PositionAdjustment> old =
        draft.edit(asked.note(), asked.urgency(), asked.deadline(), Instant.now());
    // the old lines must be gone before new ones of the same contracts come
    old.forEach(strategy::remove);
    strategy.flush();
    asked.adjustments().forEach(it -> draft.adjust(it.instrumentId(), it.adjustedPosition()));
    events.edited(draft, before, actor);
    return answers.changed(draft);
  }

  /** A draft by the caller with the targets in force of another; {@code instruction.created}. */
  public WrittenAnswer copy(String username, String key, long id) {
    String productCode = access.standing(username, id).productCode();
    permissions.require(username, productCode, RoleName.MANAGER);
    String route = "POST api/instructions/%d/clone/".formatted(id);
    return acts.run(
        IdempotentRequest.of(username, key, route, id),
        productCode,
        product -> {
          Instruction original = access.require(username, id);
          permissions.require(username, productCode, RoleName.MANAGER);
          product.requireTaking();
          NewAdjustment asked =
              new NewAdjustment(
                  productCode, original.note(), original.urgency(), null, original.targets(), null);
          Instruction draft = kept(asked, username);
          events.cloned(draft, id);
          return answers.created(draft);
        });
  }
}

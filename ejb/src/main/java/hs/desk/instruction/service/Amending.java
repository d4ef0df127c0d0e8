package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.StoredInstant;
import hs.desk.Versions;
import hs.desk.check.CheckedAct;
import hs.desk.check.service.Checked;
import hs.desk.check.service.Checks;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Amendment;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewRevision;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Prospect;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.Shape;
import hs.desk.product.Product;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A manager amends an instruction that is under way (修订). The amendment waits for approvers where
 * the product needs them, then for the traders who work what it changes; where neither is, it is in
 * force at once. A later amendment takes the place of one that waits.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Amending {

  @PersistenceContext(unitName = "strategy")
  private EntityManager strategy;

  @EJB InstructionAccess access;
  @Inject Permissions permissions;
  @EJB ProductActs acts;
  @Inject private Submissions submissions;
  @EJB private Revisions revisions;
  @Inject private RevisionNotices notices;
  @EJB private Drifts drifts;
  @Inject private Checks checks;
  @EJB private Answers answers;

  /**
   * Writes the revision, its lines, {@code instruction.amended} and mails to whom it waits for;
   * answers the instruction. Refused {@code STALE}, {@code CONFLICT} where nothing can be amended,
   * {@code RULE} with every field that breaks one.
   */
  public WrittenAnswer amend(String username, String key, long id, NewRevision asked) {
    String productCode = access.standing(username, id).productCode();
    permissions.require(username, productCode, RoleName.MANAGER);
    String route = "POST api/instructions/%d/amend/".formatted(id);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    return acts.run(
        request,
        productCode,
        () -> contracts(id, asked),
        (product, market) -> amend(username, id, asked, product, market));
  }

  /** Those it names, and those it leaves: of these the drift is shown. None of too many. */
  private Set<String> contracts(long id, NewRevision asked) {
    if (!Shape.fits(asked.adjustments())) {
      return Set.of();
    }
    Set<String> contracts = new LinkedHashSet<>(asked.instrumentIds());
    contracts.addAll(access.contracts(id));
    return contracts;
  }

  private WrittenAnswer amend(
      String username, long id, NewRevision asked, Product product, Market market) {
    Instruction instruction = toAmend(username, id, asked);
    InstructionStatus before = instruction.status();
    Instant now = StoredInstant.now();
    Optional<Replaced> replaced =
        revisions.waiting(instruction).map(it -> replace(instruction, it, username, now));
    Amendment amendment = submissions.amendment(instruction, product, market, now);
    int number = revisions.next(instruction);
    Prospect prospect = amendment.propose(number, asked.adjustments());
    submissions.flagOverlaps(instruction, instruction.linesOf(number));
    List<RevisionChange> changes =
        instruction.linesOf(number).stream().map(line -> change(instruction, line)).toList();
    InstructionRevision revision =
        new InstructionRevision(
            id,
            number,
            first(instruction, product, changes),
            product.approvalsRequired(),
            asked.reason(),
            username,
            now);
    strategy.persist(revision);
    Checked checked =
        checks.require(
            CheckedAct.AMEND,
            username,
            product,
            instruction,
            prospect,
            asked.acknowledge(),
            market);
    instruction.touch(now);
    if (revision.status() == RevisionStatus.IN_FORCE) {
      amendment.enforce(number);
    }
    publish(instruction, revision, changes, before, replaced, checked.checks());
    return answers.changed(instruction, drifts.waiting(instruction, product, market));
  }

  private Instruction toAmend(String username, long id, NewRevision asked) {
    Instruction instruction = access.require(username, id);
    permissions.require(username, instruction.productCode(), RoleName.MANAGER);
    Versions.require(asked.version(), instruction.version());
    requireAmendable(instruction);
    Shape.require(asked, instruction.linesInForce());
    Shape.requireReason(asked.reason(), true);
    return instruction;
  }

  /** That the old one lapsed is told first, and mailed last to those who hear nothing else. */
  private void publish(
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      InstructionStatus before,
      Optional<Replaced> replaced,
      List<CheckView> checks) {
    String username = revision.createdBy();
    Optional<Long> lapsed =
        replaced.map(it -> notices.lapsed(instruction, it.revision(), it.changes(), username));
    Set<String> told =
        notices.publish(
            instruction, revision, changes, null, before, username, revision.reason(), checks);
    lapsed.ifPresent(event -> mail(event, replaced.get(), instruction, told, username));
  }

  /** An amendment that waited until another took its place, and whom it concerned. */
  private record Replaced(
      InstructionRevision revision, List<RevisionChange> changes, Set<String> concerned) {}

  private Replaced replace(
      Instruction instruction, InstructionRevision waiting, String username, Instant now) {
    List<RevisionChange> changes = revisions.changes(instruction, waiting.revision());
    Set<String> concerned = notices.concerned(instruction, waiting, changes);
    revisions.drop(instruction, waiting, RevisionStatus.LAPSED, username, now);
    return new Replaced(waiting, changes, concerned);
  }

  /** Who is told of the new one is not told besides that the old one lapsed. */
  private void mail(
      long event, Replaced old, Instruction instruction, Set<String> told, String username) {
    Set<String> others = new TreeSet<>(old.concerned());
    others.removeAll(told);
    others.remove(username);
    notices.mailLapsed(event, instruction, old.revision(), old.changes(), others, username);
  }

  private static void requireAmendable(Instruction instruction) {
    if (!instruction.status().amendable()) {
      throw Refused.of(Reason.CONFLICT, "amend-refused", instruction.id(), instruction.status())
          .with("allowed", instruction.status().next().stream().map(Enum::name).toList());
    }
  }

  private RevisionChange change(Instruction instruction, PositionAdjustment line) {
    Optional<PositionAdjustment> before = instruction.inForce(line.instrumentId());
    strategy.persist(line);
    boolean asked =
        instruction.status() != InstructionStatus.PENDING_APPROVAL
            && before.filter(Revisions::worked).isPresent();
    RevisionChange change =
        new RevisionChange(
            line, before.map(PositionAdjustment::adjustedPosition).orElse(null), asked);
    strategy.persist(change);
    return change;
  }

  /** What is not approved yet is approved as amended. */
  private static RevisionStatus first(
      Instruction instruction, Product product, List<RevisionChange> changes) {
    if (instruction.status() == InstructionStatus.PENDING_APPROVAL) {
      return RevisionStatus.IN_FORCE;
    }
    if (product.approvalsRequired() > 0) {
      return RevisionStatus.PENDING_APPROVAL;
    }
    return Revisions.afterApproval(changes);
  }
}

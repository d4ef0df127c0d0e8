package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.StoredInstant;
import hs.desk.Versions;
import hs.desk.check.CheckedAct;
import hs.desk.check.service.Checks;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Approval;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Decision;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionRevision;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.Market;
import hs.desk.instruction.NewDecision;
import hs.desk.instruction.Prospect;
import hs.desk.instruction.RevisionChange;
import hs.desk.instruction.RevisionStatus;
import hs.desk.instruction.Shape;
import hs.desk.instruction.service.ProductActs.Need;
import hs.desk.product.Product;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Approvers and the traders who work it decide an amendment; with the last decision it comes into
 * force, as far as it was accepted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RevisionDecisions {

  @EJB private InstructionAccess access;
  @Inject private Permissions permissions;
  @EJB private ProductActs acts;
  @Inject private Submissions submissions;
  @Inject private Approvals approvals;
  @EJB private Revisions revisions;
  @Inject private RevisionLines lines;
  @Inject private RevisionNotices notices;
  @Inject private Checks checks;
  @Inject private InstructionEvents events;
  @EJB private Answers answers;

  /**
   * Writes what was said, {@code approval.given} for an approver, {@code instruction.amended}, and
   * what coming into force changes; answers the instruction. What is approved, or comes into force,
   * is checked as it then is: refused {@code RULE}, nothing is said and the revision waits on.
   *
   * @param number of the revision
   */
  public WrittenAnswer decide(String username, String key, long id, int number, NewDecision asked) {
    String productCode = access.standing(username, id).productCode();
    requireRole(username, productCode, asked.status());
    String route = "PUT api/instructions/%d/revisions/%d/status/".formatted(id, number);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    boolean declines = asked.status() == Decision.REJECTED || asked.status() == Decision.REFUSED;
    return acts.run(
        request,
        productCode,
        declines ? Need.WELCOME : Need.REQUIRED,
        () -> access.contracts(id),
        (product, market) -> decide(username, id, number, asked, product, market));
  }

  private void requireRole(String username, String productCode, Decision decision) {
    if (decision.ofApprover()) {
      permissions.require(username, productCode, RoleName.MANAGER, RoleName.RISK);
    } else {
      permissions.require(username, productCode, RoleName.TRADER);
    }
  }

  private WrittenAnswer decide(
      String username, long id, int number, NewDecision asked, Product product, Market market) {
    Instruction instruction = access.require(username, id);
    requireRole(username, product.code(), asked.status());
    InstructionRevision revision = revisions.require(instruction, number);
    if (asked.status().ofApprover() && username.equals(revision.createdBy())) {
      throw Refused.of(Reason.FORBIDDEN, "author-never", id);
    }
    Versions.require(asked.version(), instruction.version());
    requireUnderWay(instruction);
    revision.requireOpen(asked.status());
    Shape.requireReason(asked.reason(), asked.status() == Decision.REJECTED);
    InstructionStatus before = instruction.status();
    RevisionStatus was = revision.status();
    Instant now = StoredInstant.now();
    List<RevisionChange> changes = revisions.changes(instruction, number);
    RevisionStatus next = note(instruction, revision, changes, username, asked, now);
    if (next == RevisionStatus.IN_FORCE) {
      revisions.removeRefused(instruction, changes);
    }
    List<CheckView> checked =
        asked.status() == Decision.APPROVED || next == RevisionStatus.IN_FORCE
            ? check(instruction, number, username, asked, product, market, now)
            : List.of();
    move(instruction, revision, next, product, market, username, now);
    notices.publish(instruction, revision, changes, was, before, username, asked.reason(), checked);
    return answers.changed(instruction);
  }

  private List<CheckView> check(
      Instruction instruction,
      int number,
      String username,
      NewDecision asked,
      Product product,
      Market market,
      Instant now) {
    requireRead(market);
    Prospect prospect = submissions.amendment(instruction, product, market, now).prospect(number);
    CheckedAct act = asked.status().ofApprover() ? CheckedAct.APPROVE : CheckedAct.ACCEPT;
    return checks
        .require(act, username, product, instruction, prospect, asked.acknowledge(), market)
        .checks();
  }

  private static void requireUnderWay(Instruction instruction) {
    InstructionStatus status = instruction.status();
    if (!status.live() || !status.amendable()) {
      throw Refused.of(Reason.CONFLICT, "amend-refused", instruction.id(), status)
          .with("allowed", List.of());
    }
  }

  /** Notes what was said, and where the revision stands by that. */
  private RevisionStatus note(
      Instruction instruction,
      InstructionRevision revision,
      List<RevisionChange> changes,
      String username,
      NewDecision asked,
      Instant now) {
    if (!asked.status().ofApprover()) {
      lines.decide(instruction, changes, username, asked, now);
      return lines.standing(changes);
    }
    Approval approval =
        approvals.note(
            instruction.id(), revision.revision(), username, asked.status(), asked.reason());
    RevisionStatus next = RevisionStatus.REJECTED;
    if (asked.status() == Decision.APPROVED) {
      next = approved(instruction, revision, changes);
    }
    events.approval(instruction, approval, revision.status(), next, List.of());
    return next;
  }

  /** With the last approval those are asked who work it by then. */
  private RevisionStatus approved(
      Instruction instruction, InstructionRevision revision, List<RevisionChange> changes) {
    int given = approvals.given(instruction.id(), revision.revision());
    if (given < revision.approvalsRequired()) {
      return RevisionStatus.PENDING_APPROVAL;
    }
    lines.ask(instruction, changes);
    return Revisions.afterApproval(changes);
  }

  /**
   * Who declines can do without the market, unless his refusal brings into force what others
   * accepted: that is checked. Refuses {@code UNAVAILABLE} then.
   */
  private static void requireRead(Market market) {
    if (market == null) {
      throw Refused.of(Reason.UNAVAILABLE, "database-unavailable");
    }
  }

  /**
   * @param market null while it cannot be read and nothing need come into force
   */
  private void move(
      Instruction instruction,
      InstructionRevision revision,
      RevisionStatus next,
      Product product,
      Market market,
      String username,
      Instant now) {
    switch (next) {
      case REJECTED, REFUSED -> revisions.drop(instruction, revision, next, username, now);
      case IN_FORCE -> {
        revision.become(next, username, now);
        submissions.amendment(instruction, product, market, now).enforce(revision.revision());
      }
      default -> {
        if (next != revision.status()) {
          revision.become(next, username, now);
        }
      }
    }
    instruction.touch(now);
  }
}

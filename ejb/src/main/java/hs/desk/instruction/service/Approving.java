package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.check.CheckedAct;
import hs.desk.check.service.Checks;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Approval;
import hs.desk.instruction.CheckView;
import hs.desk.instruction.Decision;
import hs.desk.instruction.Drift;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.MailQueue;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Approvers say yes or no (复核); the last yes that is needed lets the traders begin. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Approving {

  @EJB private Drifts drifts;
  @Inject private Checks checks;
  @Inject private Approvals approvals;
  @Inject private InstructionEvents events;
  @Inject private StatusMoves moves;
  @Inject private MailQueue mails;
  @EJB private Answers answers;
  @Inject private Submissions submissions;

  /**
   * Writes the approval and {@code approval.given}; with the last one {@code instruction.status}
   * and mails to the traders and the author. Refused {@code CONFLICT} with the drift while that is
   * beyond the product's tolerance and not confirmed, and for who approved before; {@code RULE} for
   * what a submission would be refused for by now.
   */
  public WrittenAnswer approve(StatusRequest request) {
    Instruction instruction = request.instruction();
    List<Drift> drift = drifts.of(instruction, request.product(), request.market());
    requireConfirmed(request, drift);
    List<CheckView> checked = check(request);
    Approval approval = note(request, Decision.APPROVED);
    int given = approvals.given(instruction.id(), instruction.revision());
    if (given >= instruction.approvalsRequired()) {
      submissions.flagOverlaps(instruction, instruction.linesInForce());
      instruction.approve(Instant.now());
    } else {
      instruction.touch(Instant.now());
    }
    events.approval(instruction, approval, request.from(), instruction.status(), checked);
    if (instruction.status() != request.from()) {
      publish(request, checked);
      return answers.changed(instruction);
    }
    return answers.changed(instruction, drift);
  }

  private List<CheckView> check(StatusRequest request) {
    return checks
        .require(
            CheckedAct.APPROVE,
            request.username(),
            request.product(),
            request.instruction(),
            submissions.release(request.product(), request.market()).of(request.instruction()),
            request.asked().acknowledge(),
            request.market())
        .checks();
  }

  private void publish(StatusRequest request, List<CheckView> checked) {
    Instruction instruction = request.instruction();
    long event =
        events.moved(instruction, request.from(), request.username(), request.reason(), checked);
    mails.asked(event, instruction, request.product());
    mails.tell(
        event,
        Occasion.PASSED,
        instruction,
        List.of(instruction.createdBy()),
        request.username(),
        request.reason());
  }

  private static void requireConfirmed(StatusRequest request, List<Drift> drift) {
    List<Drift> beyond = drift.stream().filter(Drift::beyond).toList();
    if (!beyond.isEmpty() && !request.asked().driftConfirmed()) {
      throw Refused.of(Reason.CONFLICT, "drift-beyond", request.instruction().id())
          .with("drift", beyond);
    }
  }

  /** Writes the rejection, {@code approval.given}, {@code instruction.status}, mails the author. */
  public WrittenAnswer reject(StatusRequest request) {
    Instruction instruction = request.instruction();
    Approval approval = note(request, Decision.REJECTED);
    Ending.reject(instruction, Instant.now());
    events.approval(instruction, approval, request.from(), instruction.status(), List.of());
    long event = moves.tell(instruction, request.from(), request.username(), request.reason());
    mails.tell(
        event,
        Occasion.REJECTED,
        instruction,
        List.of(instruction.createdBy()),
        request.username(),
        request.reason());
    return answers.changed(instruction);
  }

  private Approval note(StatusRequest request, Decision decision) {
    Instruction instruction = request.instruction();
    return approvals.note(
        instruction.id(), instruction.revision(), request.username(), decision, request.reason());
  }
}

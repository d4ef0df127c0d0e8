package hs.desk.instruction.service;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.Versions;
import hs.desk.event.service.IdempotentRequest;
import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.instruction.LineStatus;
import hs.desk.instruction.LineView;
import hs.desk.instruction.NewLineStatus;
import hs.desk.instruction.PositionAdjustment;
import hs.desk.instruction.Shape;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.MailQueue;
import hs.desk.user.RoleName;
import hs.desk.user.service.Permissions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What remains of one line is cancelled. All else that is asked of a line's status is refused. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LineCancelling {

  @EJB private InstructionAccess access;
  @Inject private Permissions permissions;
  @EJB private ProductActs acts;
  @Inject private InstructionEvents events;
  @Inject private StatusMoves moves;
  @Inject private MailQueue mails;
  @EJB private Instructions instructions;

  /**
   * Writes {@code line.cancelled}, {@code instruction.status} where that follows, and mails the
   * traders who work it and the author, whoever of them did not do it; answers the line, its
   * figures of the market null like those of every act. A trader does not cancel what another one
   * works, nor what is not approved yet.
   */
  public WrittenAnswer cancel(String username, String key, long lineId, NewLineStatus asked) {
    String productCode = access.productOfLine(username, lineId);
    permissions.require(username, productCode, RoleName.TRADER, RoleName.MANAGER);
    String route = "PUT api/positions/%d/status/".formatted(lineId);
    IdempotentRequest request = IdempotentRequest.of(username, key, route, asked);
    return acts.run(request, productCode, product -> cancel(username, lineId, asked));
  }

  private WrittenAnswer cancel(String username, long lineId, NewLineStatus asked) {
    PositionAdjustment line = access.requireLine(username, lineId);
    Instruction instruction = line.instruction();
    requireRole(username, instruction);
    Versions.require(asked.version(), line.version());
    requireCancellable(line, asked.status());
    Set<String> traders = traders(line);
    requireNotAnothers(username, instruction, line, traders);
    Shape.requireReason(asked.reason(), true);
    LineStatus from = line.status();
    InstructionStatus before = instruction.status();
    Ending.cancelLine(line, Instant.now());
    publish(line, from, before, username, asked.reason(), traders);
    return WrittenAnswer.ok(view(line));
  }

  /** What is not approved yet is its managers' alone. */
  private void requireRole(String username, Instruction instruction) {
    String productCode = instruction.productCode();
    if (instruction.status() == InstructionStatus.PENDING_APPROVAL) {
      permissions.require(username, productCode, RoleName.MANAGER);
    } else {
      permissions.require(username, productCode, RoleName.TRADER, RoleName.MANAGER);
    }
  }

  private LineView view(PositionAdjustment line) {
    return instructions.lines(line.instruction().id()).stream()
        .filter(it -> it.id().equals(line.id()))
        .findFirst()
        .orElseThrow();
  }

  private static void requireCancellable(PositionAdjustment line, LineStatus target) {
    boolean open = line.status() == LineStatus.PENDING || line.status() == LineStatus.PARTIAL;
    boolean inForce = line.revision() == line.instruction().revision();
    boolean may = open && inForce && line.instruction().status().open();
    if (!may || target != LineStatus.CANCELLED) {
      throw Refused.of(
              Reason.CONFLICT, "transition-refused", "line", line.id(), line.status(), target)
          .with("allowed", may ? List.of(LineStatus.CANCELLED.name()) : List.of());
    }
  }

  private static Set<String> traders(PositionAdjustment line) {
    return line.details().stream()
        .filter(detail -> detail.worked())
        .map(detail -> detail.claimedBy())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void requireNotAnothers(
      String username, Instruction instruction, PositionAdjustment line, Set<String> traders) {
    boolean manages = permissions.has(username, instruction.productCode(), RoleName.MANAGER);
    if (!manages && traders.stream().anyMatch(trader -> !trader.equals(username))) {
      throw Refused.of(Reason.CONFLICT, "line-claimed", line.id(), String.join(", ", traders))
          .with("claimed_by", List.copyOf(traders))
          .with("allowed", List.of());
    }
  }

  private void publish(
      PositionAdjustment line,
      LineStatus from,
      InstructionStatus before,
      String username,
      String reason,
      Set<String> traders) {
    Instruction instruction = line.instruction();
    long event = events.lineCancelled(line, from, username, reason);
    if (instruction.status() != before) {
      moves.tell(instruction, before, username, reason);
    }
    Set<String> others = new TreeSet<>(traders);
    Set<String> people = told(instruction, before, username);
    others.removeAll(people);
    others.remove(username);
    mails.tell(event, Occasion.LINE_CANCELLED, instruction, others, username, reason);
    Occasion news = Occasion.ofMove(before, instruction.status()).orElse(Occasion.LINE_CANCELLED);
    mails.tell(event, news, instruction, people, username, reason);
  }

  /** The author; who asked for the cancel of the whole, once it has ended by that. */
  private static Set<String> told(
      Instruction instruction, InstructionStatus before, String username) {
    Set<String> people = instruction.principalsBut(username);
    if (instruction.status() == before) {
      people.retainAll(Set.of(instruction.createdBy()));
    }
    return people;
  }
}

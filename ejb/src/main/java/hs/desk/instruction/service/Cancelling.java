package hs.desk.instruction.service;

import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.Audience;
import hs.desk.notification.service.MailQueue;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/**
 * Instructions are cancelled, never refused by a check; each act writes {@code instruction.status}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Cancelling {

  @Inject private StatusMoves moves;
  @Inject private MailQueue mails;
  @Inject private Audience audience;
  @EJB private Answers answers;

  /**
   * At once, of which the author and those it waited for are told by mail; or asked of the traders
   * who work it, who are told by mail.
   */
  public WrittenAnswer cancel(StatusRequest request) {
    cancel(request.instruction(), request.username(), request.reason());
    return answers.changed(request.instruction());
  }

  /** The same for whoever may stop a product. */
  public void cancel(Instruction instruction, String username, String reason) {
    InstructionStatus from = instruction.status();
    Ending.cancel(instruction, username, Instant.now());
    long event = moves.tell(instruction, from, username, reason);
    if (instruction.status() == InstructionStatus.CANCELLING) {
      mails.tell(
          event,
          Occasion.CANCEL_ASKED,
          instruction,
          Ending.claimants(instruction),
          username,
          reason);
    } else {
      Set<String> people = new TreeSet<>(audience.asked(from, instruction));
      people.addAll(instruction.principalsBut(username));
      people.remove(username);
      mails.tell(event, Occasion.CANCELLED, instruction, people, username, reason);
    }
  }

  /** A trader ends what he holds; with the last claim gone it ends. */
  public WrittenAnswer confirm(StatusRequest request) {
    Instruction instruction = request.instruction();
    Ending.confirm(instruction, request.username(), Instant.now());
    long event = moves.tell(instruction, request.from(), request.username(), request.reason());
    if (instruction.status() != request.from()) {
      mails.tell(
          event,
          Occasion.CANCELLED,
          instruction,
          instruction.principalsBut(request.username()),
          request.username(),
          request.reason());
    }
    return answers.changed(instruction);
  }
}

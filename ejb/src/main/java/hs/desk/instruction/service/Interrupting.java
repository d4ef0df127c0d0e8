package hs.desk.instruction.service;

import hs.desk.event.service.WrittenAnswer;
import hs.desk.instruction.Ending;
import hs.desk.instruction.Instruction;
import hs.desk.instruction.InstructionStatus;
import hs.desk.notification.Occasion;
import hs.desk.notification.service.MailQueue;
import hs.desk.user.RoleName;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The work begins, stops and goes on; each writes {@code instruction.status}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Interrupting {

  @Inject private InstructionEvents events;
  @Inject private MailQueue mails;
  @EJB private Answers answers;

  /** Mails author and working traders. */
  public WrittenAnswer pause(StatusRequest request) {
    Instruction instruction = request.instruction();
    pause(instruction, strongest(request.held()), request.username(), request.reason());
    return answers.changed(instruction);
  }

  /** The same for whoever may stop a product. */
  public void pause(Instruction instruction, RoleName role, String username, String reason) {
    InstructionStatus from = instruction.status();
    instruction.pause(role, Instant.now());
    tell(Occasion.PAUSED, instruction, from, username, reason);
  }

  /** A trader begins, before he claims anything; mails the author, as the first claim would. */
  public WrittenAnswer start(StatusRequest request) {
    Instruction instruction = request.instruction();
    instruction.become(InstructionStatus.EXECUTING, Instant.now());
    tell(Occasion.BEGUN, instruction, request.from(), request.username(), request.reason());
    return answers.changed(instruction);
  }

  /** Mails author and working traders. */
  public WrittenAnswer resume(StatusRequest request) {
    Instruction instruction = request.instruction();
    instruction.resume(Instant.now());
    tell(Occasion.RESUMED, instruction, request.from(), request.username(), request.reason());
    return answers.changed(instruction);
  }

  private void tell(
      Occasion occasion,
      Instruction instruction,
      InstructionStatus from,
      String username,
      String reason) {
    long event = events.moved(instruction, from, username, reason);
    Set<String> people = new TreeSet<>(Ending.claimants(instruction));
    people.add(instruction.createdBy());
    people.remove(username);
    mails.tell(event, occasion, instruction, people, username, reason);
  }

  /** RISK pauses as RISK, whatever else he is. */
  static RoleName strongest(Set<RoleName> held) {
    return Stream.of(RoleName.RISK, RoleName.MANAGER, RoleName.TRADER)
        .filter(held::contains)
        .findFirst()
        .orElseThrow();
  }
}

package hs.desk.instruction;

import static hs.desk.user.RoleName.MANAGER;
import static hs.desk.user.RoleName.RISK;
import static hs.desk.user.RoleName.TRADER;

import hs.desk.Refused;
import hs.desk.user.RoleName;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person may ask of an instruction's status: the status he names, from which ones, in which
 * roles (design.md §4). A status no step leads to is never asked for by hand.
 */
public enum Step {
  SUBMIT(InstructionStatus.PENDING_APPROVAL, Set.of(MANAGER), InstructionStatus.DRAFT),
  APPROVE(InstructionStatus.APPROVED, Set.of(MANAGER, RISK), InstructionStatus.PENDING_APPROVAL),
  REJECT(InstructionStatus.REJECTED, Set.of(MANAGER, RISK), InstructionStatus.PENDING_APPROVAL),
  PAUSE(
      InstructionStatus.PAUSED,
      Set.of(MANAGER, TRADER, RISK),
      InstructionStatus.APPROVED,
      InstructionStatus.EXECUTING),
  START(InstructionStatus.EXECUTING, Set.of(TRADER), InstructionStatus.APPROVED),
  RESUME(InstructionStatus.EXECUTING, Set.of(MANAGER, TRADER, RISK), InstructionStatus.PAUSED),
  CANCEL(
      InstructionStatus.CANCELLED,
      Set.of(MANAGER),
      InstructionStatus.DRAFT,
      InstructionStatus.PENDING_APPROVAL,
      InstructionStatus.APPROVED,
      InstructionStatus.EXECUTING,
      InstructionStatus.PAUSED,
      InstructionStatus.CANCELLING),
  CONFIRM(InstructionStatus.CANCELLED, Set.of(TRADER), InstructionStatus.CANCELLING);

  private static final Set<RoleName> ANY = EnumSet.of(MANAGER, TRADER, RISK);

  private final InstructionStatus target;
  private final Set<RoleName> roles;
  private final Set<InstructionStatus> from;

  Step(InstructionStatus target, Set<RoleName> roles, InstructionStatus... from) {
    this.target = target;
    this.roles = EnumSet.copyOf(roles);
    this.from = EnumSet.copyOf(List.of(from));
  }

  /**
   * Refuses {@code FORBIDDEN} for who could ask for it from no status at all. So much is known
   * before an answer is looked for that was given to the same request, when the status was another.
   */
  public static void requireRole(String productCode, InstructionStatus target, Set<RoleName> held) {
    Set<RoleName> anywhere = roles(Arrays.stream(values()).filter(it -> it.target == target));
    requireOneOf(anywhere.isEmpty() ? ANY : anywhere, held, productCode);
  }

  /** The same, and for who could not ask for it from this status though others may. */
  public static void requireRole(
      String productCode, InstructionStatus now, InstructionStatus target, Set<RoleName> held) {
    requireRole(productCode, target, held);
    Set<RoleName> here = roles(leading(now, target).stream());
    if (!here.isEmpty()) {
      requireOneOf(here, held, productCode);
    }
  }

  private static void requireOneOf(Set<RoleName> roles, Set<RoleName> held, String productCode) {
    if (!meet(roles, held)) {
      throw Refused.of(Refused.Reason.FORBIDDEN, "role-missing", productCode);
    }
  }

  /**
   * Refuses {@code FORBIDDEN} for the wrong person in the right role: submitting is the author's,
   * approving never his nor that of who amended it, and what RISK paused RISK resumes. Where no
   * step leads there is none.
   *
   * @param amenders authors of the revisions in force after the first
   */
  public static void requirePerson(
      Instruction instruction,
      InstructionStatus target,
      String username,
      Set<RoleName> held,
      Set<String> amenders) {
    Long id = instruction.id();
    boolean author = username.equals(instruction.createdBy());
    boolean wrote = author || amenders.contains(username);
    for (Step step : leading(instruction.status(), target)) {
      if (step == SUBMIT && !author) {
        throw Refused.of(Refused.Reason.FORBIDDEN, "author-only", id);
      }
      if ((step == APPROVE || step == REJECT) && wrote) {
        throw Refused.of(Refused.Reason.FORBIDDEN, "author-never", id);
      }
      if (step == RESUME && instruction.pausedByRisk() && !held.contains(RISK)) {
        throw Refused.of(Refused.Reason.FORBIDDEN, "paused-by-risk", id);
      }
    }
  }

  /** The step from here; refuses {@code CONFLICT} with the allowed next states where none leads. */
  public static Step of(
      Long id, InstructionStatus now, InstructionStatus target, Set<RoleName> held) {
    return leading(now, target).stream()
        .filter(step -> meet(step.roles, held))
        .findFirst()
        .orElseThrow(() -> InstructionStatus.TABLE.refusal("instruction", id, now, target));
  }

  /**
   * The same for a person: who holds a claim confirms a cancel that was asked, whatever else he is.
   */
  public static Step of(
      Instruction instruction, InstructionStatus target, String username, Set<RoleName> held) {
    InstructionStatus now = instruction.status();
    boolean confirms = leading(now, target).contains(CONFIRM) && held.contains(TRADER);
    return confirms && Ending.claimants(instruction).contains(username)
        ? CONFIRM
        : of(instruction.id(), now, target, held);
  }

  private static List<Step> leading(InstructionStatus now, InstructionStatus target) {
    return Arrays.stream(values())
        .filter(step -> step.target == target && step.from.contains(now))
        .toList();
  }

  private static Set<RoleName> roles(java.util.stream.Stream<Step> steps) {
    Set<RoleName> roles = EnumSet.noneOf(RoleName.class);
    steps.forEach(step -> roles.addAll(step.roles));
    return roles;
  }

  private static boolean meet(Collection<RoleName> some, Collection<RoleName> others) {
    return !Collections.disjoint(some, others);
  }

  /** Whether the market has to be read before: what is submitted is valued, approving compares. */
  public static boolean asksTheMarket(InstructionStatus target) {
    return target == SUBMIT.target || target == APPROVE.target;
  }
}

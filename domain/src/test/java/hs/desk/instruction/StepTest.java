package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.Refused.Reason;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import hs.desk.user.RoleName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask for which status from where: design.md §4, written down a second time. */
class StepTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private static final String TABLE =
      """
      DRAFT PENDING_APPROVAL M
      PENDING_APPROVAL APPROVED M R
      PENDING_APPROVAL REJECTED M R
      APPROVED PAUSED M T R
      EXECUTING PAUSED M T R
      APPROVED EXECUTING T
      PAUSED EXECUTING M T R
      DRAFT CANCELLED M
      PENDING_APPROVAL CANCELLED M
      APPROVED CANCELLED M
      EXECUTING CANCELLED M
      PAUSED CANCELLED M
      CANCELLING CANCELLED M T
      """;

  private static final Map<String, RoleName> ROLES =
      Map.of("M", RoleName.MANAGER, "T", RoleName.TRADER, "R", RoleName.RISK);

  static Stream<Arguments> cells() {
    Map<String, List<String>> rows = new HashMap<>();
    TABLE
        .lines()
        .map(line -> Arrays.asList(line.split(" ")))
        .forEach(row -> rows.put(row.get(0) + row.get(1), row.subList(2, row.size())));
    List<Arguments> cells = new ArrayList<>();
    for (InstructionStatus from : InstructionStatus.values()) {
      for (InstructionStatus to : InstructionStatus.values()) {
        for (Map.Entry<String, RoleName> role : ROLES.entrySet()) {
          List<String> may = rows.get(from.name() + to.name());
          boolean steps = may != null && may.contains(role.getKey());
          cells.add(Arguments.of(from, to, role.getValue(), may != null, steps));
        }
      }
    }
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} to {1} as {2}")
  @MethodSource("cells")
  void leadsWhereTheTableSays(
      InstructionStatus from, InstructionStatus to, RoleName role, boolean row, boolean steps) {
    Set<RoleName> held = Set.of(role);
    if (steps) {
      Step.requireRole("P001", from, to, held);
      assertThat(Step.of(7L, from, to, held)).isNotNull();
    } else if (row) {
      assertRefused(Reason.FORBIDDEN, () -> Step.requireRole("P001", from, to, held));
    } else {
      assertRefused(Reason.CONFLICT, () -> Step.of(7L, from, to, held));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "VIEWER, PAUSED",
    "VIEWER, COMPLETED",
    "TRADER, APPROVED",
    "TRADER, PENDING_APPROVAL",
    "RISK, CANCELLED",
    "RISK, PENDING_APPROVAL",
    "TRADER, REJECTED"
  })
  void whoMayNowhereMayNotHere(RoleName role, InstructionStatus target) {
    for (InstructionStatus from : InstructionStatus.values()) {
      assertRefused(Reason.FORBIDDEN, () -> Step.requireRole("P001", from, target, Set.of(role)));
    }
  }

  @Test
  void whoCouldFromElsewhereIsHeardBeforeTheStatusIsLookedAt() {
    Set<RoleName> managing = Set.of(RoleName.MANAGER);
    assertRefused(
        Reason.FORBIDDEN,
        () ->
            Step.requireRole(
                "P001", InstructionStatus.APPROVED, InstructionStatus.EXECUTING, managing));
    Step.requireRole("P001", InstructionStatus.EXECUTING, managing);
    assertRefused(
        Reason.FORBIDDEN,
        () -> Step.requireRole("P001", InstructionStatus.REJECTED, Set.of(RoleName.TRADER)));
  }

  @Test
  void personsMatter() {
    Instruction instruction = instruction();
    Set<RoleName> managing = Set.of(RoleName.MANAGER);
    assertRefused(
        Reason.FORBIDDEN,
        () ->
            Step.requirePerson(
                instruction, InstructionStatus.PENDING_APPROVAL, "manager2", managing, Set.of()));
    instruction.submit(1, LocalDate.of(2026, 11, 23), NOW);
    assertRefused(
        Reason.FORBIDDEN,
        () ->
            Step.requirePerson(
                instruction, InstructionStatus.APPROVED, "manager1", managing, Set.of()));
    Step.requirePerson(instruction, InstructionStatus.APPROVED, "manager2", managing, Set.of());
    for (InstructionStatus said : List.of(InstructionStatus.APPROVED, InstructionStatus.REJECTED)) {
      assertRefused(
          Reason.FORBIDDEN,
          () -> Step.requirePerson(instruction, said, "manager2", managing, Set.of("manager2")));
    }
    instruction.become(InstructionStatus.APPROVED, NOW);
    instruction.pause(RoleName.RISK, NOW);
    assertRefused(
        Reason.FORBIDDEN,
        () ->
            Step.requirePerson(
                instruction, InstructionStatus.EXECUTING, "manager1", managing, Set.of()));
    Step.requirePerson(
        instruction, InstructionStatus.EXECUTING, "risk1", Set.of(RoleName.RISK), Set.of());
  }

  /** Manager and trader in one person: whether he holds a claim says which he is. */
  @ParameterizedTest
  @CsvSource({"boss, CONFIRM", "manager2, CANCEL"})
  void whoHoldsAClaimConfirms(String username, Step step) {
    Instruction instruction = instruction();
    PositionAdjustment line = Ids.given(instruction.adjust("rb2701", BigDecimal.ONE));
    line.value(InstructionTest.worth("0", "0", "100"));
    InstructionDetail detail = line.detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    instruction.submit(0, LocalDate.of(2026, 11, 23), NOW);
    detail.claim("boss");
    instruction.settle(NOW);
    Ending.cancel(instruction, "manager1", NOW);
    Set<RoleName> both = Set.of(RoleName.MANAGER, RoleName.TRADER);
    assertThat(Step.of(instruction, InstructionStatus.CANCELLED, username, both)).isSameAs(step);
    assertThat(Step.of(instruction, InstructionStatus.CANCELLED, "boss", Set.of(RoleName.MANAGER)))
        .isSameAs(Step.CANCEL);
  }

  @Test
  void riskTakesAPauseOver() {
    Instruction instruction = instruction();
    instruction.submit(0, LocalDate.of(2026, 11, 23), NOW);
    instruction.pause(RoleName.TRADER, NOW);
    assertThat(instruction.pausedByRisk()).isFalse();
    instruction.pause(RoleName.RISK, NOW);
    assertThat(instruction.pausedByRisk()).isTrue();
    instruction.become(instruction.interruption().orElseThrow().pausedFrom(), NOW);
    assertThat(instruction.status()).isSameAs(InstructionStatus.APPROVED);
    assertThat(instruction.interruption()).isEmpty();
  }

  private static Instruction instruction() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    return Ids.given(new Instruction("P001", "", Urgency.NORMAL, null, day, "manager1", NOW));
  }

  private static void assertRefused(Reason reason, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isSameAs(reason));
  }
}

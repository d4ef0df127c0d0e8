package hs.desk.instruction;

import static hs.desk.instruction.InstructionTest.lots;
import static hs.desk.instruction.InstructionTest.worth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import hs.desk.Refused;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An instruction of two lines of one detail each, +5 and +3, and how it ends early. */
class EndingTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final Instruction instruction =
      Ids.given(new Instruction("P001", "", Urgency.NORMAL, null, MONDAY, "manager1", NOW));
  private InstructionDetail five;
  private InstructionDetail three;

  @BeforeEach
  void give() {
    five = detail("rb2701", "5");
    three = detail("hc2701", "3");
    instruction.submit(0, MONDAY, NOW);
  }

  private InstructionDetail detail(String contract, String lots) {
    PositionAdjustment line = Ids.given(instruction.adjust(contract, lots(lots)));
    line.value(worth("0", "0", "3000"));
    return Ids.given(line.detail("A1", OpenClose.OPEN, BuySell.BUY, lots(lots)));
  }

  /**
   * c: trader1 claims the first detail, v: he gives it back, d: trader2 claims the second; 1 to 5:
   * so many lots of the first are filled; p paused; m the manager cancels; t, u: trader1, trader2
   * confirm; e expiry; f force; 0 and 9: what remains of the first, second line is cancelled.
   */
  @ParameterizedTest(name = "[{0}] is {1}")
  @CsvSource({
    "m,         CANCELLED,           CANCELLED,      CANCELLED",
    "c m,       CANCELLING,          UNFILLED,       UNFILLED",
    "c m t,     CANCELLED,           CANCELLED,      CANCELLED",
    "c 2 m t,   PARTIALLY_CANCELLED, PART_CANCELLED, CANCELLED",
    "c d m t,   CANCELLING,          CANCELLED,      UNFILLED",
    "c d m t u, CANCELLED,           CANCELLED,      CANCELLED",
    "c 5 m,     PARTIALLY_CANCELLED, FILLED,         CANCELLED",
    "c 2 m f,   PARTIALLY_CANCELLED, PART_CANCELLED, CANCELLED",
    "c m 5,     PARTIALLY_CANCELLED, FILLED,         CANCELLED",
    "c m 2,     CANCELLING,          PARTIAL,        UNFILLED",
    "c d m 5,   CANCELLING,          FILLED,         UNFILLED",
    "c m 0,     CANCELLED,           CANCELLED,      CANCELLED",
    "c d m 0,   CANCELLING,          CANCELLED,      UNFILLED",
    "c m v,     CANCELLED,           CANCELLED,      CANCELLED",
    "c 2 m v,   PARTIALLY_CANCELLED, PART_CANCELLED, CANCELLED",
    "c d m v,   CANCELLING,          UNFILLED,       UNFILLED",
    "c m e,     CANCELLED,           CANCELLED,      CANCELLED",
    "c 2 e,     EXPIRED,             PART_CANCELLED, CANCELLED",
    "e,         EXPIRED,             CANCELLED,      CANCELLED",
    "p m,       CANCELLED,           CANCELLED,      CANCELLED",
    "c p m,     CANCELLING,          UNFILLED,       UNFILLED",
    "c p e,     EXPIRED,             CANCELLED,      CANCELLED",
    "0,         APPROVED,            CANCELLED,      UNFILLED",
    "0 9,       CANCELLED,           CANCELLED,      CANCELLED",
    "c 2 0 9,   PARTIALLY_CANCELLED, PART_CANCELLED, CANCELLED",
    "c 5 9,     PARTIALLY_CANCELLED, FILLED,         CANCELLED",
  })
  void endsAsTheTableSays(
      String steps, InstructionStatus status, DetailStatus first, DetailStatus second) {
    Arrays.stream(steps.split(" ")).forEach(this::act);
    assertThat(instruction.status()).isSameAs(status);
    assertThat(five.status()).isSameAs(first);
    assertThat(three.status()).isSameAs(second);
  }

  private void act(String step) {
    switch (step) {
      case "c" -> five.claim("trader1");
      case "v" -> five.release("trader1");
      case "d" -> three.claim("trader2");
      case "p" -> instruction.pause(hs.desk.user.RoleName.MANAGER, NOW);
      case "m" -> Ending.cancel(instruction, "manager1", NOW);
      case "t" -> Ending.confirm(instruction, "trader1", NOW);
      case "u" -> Ending.confirm(instruction, "trader2", NOW);
      case "e" -> Ending.expire(instruction, NOW);
      case "f" -> Ending.end(instruction, NOW);
      case "0" -> Ending.cancelLine(five.line(), NOW);
      case "9" -> Ending.cancelLine(three.line(), NOW);
      default -> fill(step);
    }
    Ending.settle(instruction, NOW);
  }

  private void fill(String lots) {
    Fill.Traded traded = new Fill.Traded(lots(lots), lots("3100"), MONDAY, "SHFE", null, NOW);
    five.book(traded, FillSource.FEED, "feed", NOW);
  }

  @Test
  void whoHoldsNothingConfirmsNothing() {
    act("c");
    act("m");
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Ending.confirm(instruction, "trader2", NOW));
    assertThat(refused.reason()).isSameAs(Refused.Reason.FORBIDDEN);
  }

  @Test
  void askingAgainNamesTheTraders() {
    act("c");
    act("m");
    Refused refused =
        catchThrowableOfType(Refused.class, () -> Ending.cancel(instruction, "manager1", NOW));
    assertThat(refused.facts().get("claimed_by")).asString().contains("trader1");
    act("v");
    assertThat(instruction.status()).isSameAs(InstructionStatus.CANCELLED);
  }

  @Test
  void rejectedLeavesNothingOpen() {
    Instruction pending =
        Ids.given(new Instruction("P005", "", Urgency.NORMAL, null, MONDAY, "manager1", NOW));
    PositionAdjustment line = Ids.given(pending.adjust("rb2701", lots("5")));
    line.value(worth("0", "0", "3000"));
    line.detail("A1", OpenClose.OPEN, BuySell.BUY, lots("5"));
    pending.submit(1, MONDAY, NOW);
    Ending.reject(pending, NOW);
    assertThat(pending.status()).isSameAs(InstructionStatus.REJECTED);
    assertThat(line.status()).isSameAs(LineStatus.CANCELLED);
  }

  @Test
  void whoAskedWantsToKnowHowItEnds() {
    assertThat(instruction.principalsBut("trader1")).containsExactly("manager1");
    five.claim("trader1");
    Ending.settle(instruction, NOW);
    Ending.cancel(instruction, "manager2", NOW);
    assertThat(instruction.principalsBut("trader1"))
        .containsExactlyInAnyOrder("manager1", "manager2");
    Ending.confirm(instruction, "trader1", NOW);
    assertThat(instruction.status()).isSameAs(InstructionStatus.CANCELLED);
    assertThat(instruction.principalsBut("trader1")).containsExactly("manager1", "manager2");
    assertThat(instruction.principalsBut("manager2")).containsExactly("manager1");
  }
}

package hs.desk.instruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hs.desk.Refused;
import hs.desk.quote.Price;
import hs.desk.trade.BuySell;
import hs.desk.trade.OpenClose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstructionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456789Z");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final Instruction instruction =
      new Instruction("P001", "", Urgency.NORMAL, null, MONDAY, "manager1", NOW);

  @Test
  void beginsAsADraftAtTheMicrosecond() {
    assertThat(instruction.status()).isSameAs(InstructionStatus.DRAFT);
    assertThat(instruction.createdAt()).isEqualTo("2026-11-23T02:00:00.123456Z");
  }

  @Test
  void isApprovedAtOnceWhereNobodyNeedsTo() {
    instruction.submit(0, MONDAY.plusDays(1), NOW);
    assertThat(instruction.status()).isSameAs(InstructionStatus.APPROVED);
    assertThat(instruction.tradingDay()).isEqualTo(MONDAY.plusDays(1));
  }

  @Test
  void staysAsItWasWhenATransitionIsRefused() {
    assertThatThrownBy(() -> instruction.become(InstructionStatus.COMPLETED, NOW.plusSeconds(9)))
        .isInstanceOf(Refused.class);
    assertThat(instruction.status()).isSameAs(InstructionStatus.DRAFT);
    assertThat(instruction.changedAt()).isEqualTo(instruction.createdAt());
  }

  @Test
  void totalsLeaveOutAndCountWhatHasNoDelta() {
    instruction.adjust("IF2612", lots("2")).value(worth("1", "300.5", "601.0"));
    instruction.adjust("rb2701", lots("-3")).value(worth("0", "0", "-90.0001"));
    instruction.adjust("IO2612-C-4000", lots("1")).value(worth("0", null, null));
    instruction.total();
    assertThat(instruction.totalCurrentDeltaValue()).isEqualByComparingTo("300.5");
    assertThat(instruction.totalAdjustedDeltaValue()).isEqualByComparingTo("510.9999");
    assertThat(instruction.unvaluedLines()).isEqualTo(1);
  }

  @Test
  void aLineToThePresentPositionIsDone() {
    PositionAdjustment line = instruction.adjust("IF2612", lots("2"));
    line.value(worth("2.0000", "1", "1"));
    assertThat(line.status()).isSameAs(LineStatus.DONE);
  }

  @Test
  void flagsAreAlphabeticAndOnce() {
    PositionAdjustment line = instruction.adjust("IF2612", lots("2"));
    line.flag("PRICE_STALE");
    line.flag("LOCKS");
    line.flag("LOCKS");
    assertThat(line.flags()).containsExactly("LOCKS", "PRICE_STALE");
  }

  @Test
  void aClaimedDetailTellsWhoHasIt() {
    InstructionDetail detail =
        instruction
            .adjust("IF2612", lots("2"))
            .detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ONE);
    instruction.submit(0, MONDAY, NOW);
    detail.claim("trader1");
    detail.claim("trader1");
    assertThatThrownBy(() -> detail.claim("trader2"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.facts()).containsEntry("claimed_by", "trader1"));
    assertThat(detail.claimedBy()).isEqualTo("trader1");
  }

  @Test
  void aDetailOfNothingCannotBe() {
    PositionAdjustment line = instruction.adjust("IF2612", lots("2"));
    assertThatThrownBy(() -> line.detail("A1", OpenClose.OPEN, BuySell.BUY, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static BigDecimal lots(String lots) {
    return new BigDecimal(lots);
  }

  static Valuation worth(String current, String currentValue, String adjustedValue) {
    return new Valuation(
        "沪深300",
        "CFFEX",
        lots(current),
        lots("3950.2"),
        Price.Source.LAST,
        NOW,
        lots("300"),
        currentValue == null ? null : BigDecimal.ONE,
        currentValue == null ? null : lots(currentValue),
        adjustedValue == null ? null : lots(adjustedValue),
        currentValue == null ? List.of("DELTA_MISSING") : List.of());
  }
}
